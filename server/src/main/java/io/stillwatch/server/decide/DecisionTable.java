package io.stillwatch.server.decide;

import io.stillwatch.sketch.Hash;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How every accused account stands, made anew whenever findings or decisions change. Immutable, so the
 * gateway's question is one look-up without a lock. An account with a registered scope is never acted on.
 */
public final class DecisionTable {
  private final Map<String, Standing> standings;

  private DecisionTable(Map<String, Standing> standings) {
    this.standings = standings;
  }

  /** A table in which nobody is accused. */
  public static DecisionTable empty() {
    return new DecisionTable(Map.of());
  }

  /**
   * Makes the table.
   *
   * @param authorised hashes of the names of accounts with a registered scope
   */
  public static DecisionTable of(
      Findings findings, List<Decision> decisions, Set<Long> authorised) {
    Map<String, Standing> standings = new HashMap<>();
    Map<String, CampaignView> campaigns = new HashMap<>();
    for (CampaignView campaign : findings.campaigns()) {
      campaigns.put(campaign.id(), campaign);
      List<String> reasons = campaign.reasons().stream().map(ReasonView::statement).toList();
      for (MemberView member : campaign.accounts()) {
        standings.put(
            member.account(), new Standing(campaign.id(), reasons, "", Action.ALLOW, 0));
      }
    }
    for (Decision decision : decisions) {
      if (decision.holds(System.currentTimeMillis())) {
        apply(decision, campaigns.get(decision.campaign()), standings, authorised);
      }
    }
    return new DecisionTable(standings);
  }

  private static void apply(
      Decision decision,
      @Nullable CampaignView campaign,
      Map<String, Standing> standings,
      Set<Long> authorised) {
    Set<String> accounts = new HashSet<>(decision.accounts());
    if (campaign != null) {
      Set<String> joined = new HashSet<>(accounts);
      campaign.accounts().forEach(member -> joined.add(member.account()));
      // A campaign that grew beyond what one person may act on: who joined waits for the second.
      if (decision.mayReach(joined.size())) {
        accounts = joined;
      }
    }
    for (String account : accounts) {
      if (authorised.contains(Hash.of(account))) {
        continue;
      }
      Standing before = standings.getOrDefault(account, Standing.CLEAR);
      standings.put(
          account,
          new Standing(
              decision.campaign(),
              before.reasons(),
              decision.id(),
              decision.action(),
              decision.until()));
    }
  }

  /** How an account stands at a time; an action that has ended is none. */
  public Standing of(String account, long now) {
    Standing standing = standings.getOrDefault(account, Standing.CLEAR);
    if (standing.until() == 0 || now < standing.until()) {
      return standing;
    }
    return new Standing(standing.campaign(), standing.reasons(), "", Action.ALLOW, 0);
  }
}
