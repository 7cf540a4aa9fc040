package io.stillwatch.cli;

import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.TouchedAccount;
import io.stillwatch.view.CampaignView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What a policy would have done.
 *
 * @param from the first exchange
 * @param to the last
 * @param exchanges exchanges in the log
 * @param accounts accounts in the log
 * @param agreement how long people were taken to need to agree
 * @param campaigns what it would have done about each campaign
 * @param cohorts who would have been touched, those with the largest share of innocents first
 * @param guarded members by the guard that took something off
 * @param undecided how often a condition came to no end
 */
record RehearsalView(
    Instant from,
    Instant to,
    long exchanges,
    long accounts,
    Duration agreement,
    List<Acted> campaigns,
    List<CohortView> cohorts,
    SortedMap<String, Integer> guarded,
    int undecided) {

  RehearsalView {
    campaigns = List.copyOf(campaigns);
    cohorts = List.copyOf(cohorts);
  }

  /**
   * What it would have done about one campaign.
   *
   * @param campaign the verdict as it stands at the end of the log
   * @param decisions the decisions of the rules
   * @param accounts the accounts acted on, by time
   */
  record Acted(CampaignView campaign, List<Decision> decisions, List<TouchedAccount> accounts) {

    Acted {
      decisions = List.copyOf(decisions);
      accounts = List.copyOf(accounts);
    }

    /** The members' exchanges that would have served a distillation. */
    long harvest() {
      double ordinary = campaign.stages().getOrDefault("ordinary_use", 0.0);
      return Math.round(campaign.exchanges() * (1 - ordinary));
    }

    long stopped() {
      return accounts.stream().mapToLong(TouchedAccount::stopped).sum();
    }

    long harvestStopped() {
      return accounts.stream().mapToLong(TouchedAccount::harvestStopped).sum();
    }

    long tokensStopped() {
      return accounts.stream().mapToLong(TouchedAccount::tokensStopped).sum();
    }

    long weakened() {
      return accounts.stream().mapToLong(TouchedAccount::weakened).sum();
    }

    long tagged() {
      return accounts.stream().mapToLong(TouchedAccount::tagged).sum();
    }
  }
}
