package io.stillwatch.cli;

import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.TouchedAccount;
import io.stillwatch.view.CampaignView;
import java.util.List;

/**
 * What a policy would have done about one campaign.
 *
 * @param campaign the verdict as it stands at the end of the log
 * @param decisions the decisions of the rules
 * @param accounts the accounts acted on, by time
 */
record ActedCampaign(
    CampaignView campaign, List<Decision> decisions, List<TouchedAccount> accounts) {

  ActedCampaign {
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
