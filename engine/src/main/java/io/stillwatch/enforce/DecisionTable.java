package io.stillwatch.enforce;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How every accused account stands, made anew whenever findings or decisions change. Immutable, so
 * the gateway's question is one look-up without a lock. What a person decided goes before what a
 * rule did, what was decided on a single account before what was on its campaign; of two rules the
 * harder counts. The {@link Guards} go before all.
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
   * @param campaigns the campaigns as they stand
   * @param decisions all decisions, oldest first
   * @param holders what is known of the accounts' holders
   * @param proposals what the rules ask for as the campaigns stand
   * @param now the time, in milliseconds since 1970
   */
  public static DecisionTable of(
      List<CampaignView> campaigns,
      List<Decision> decisions,
      AccountHolders holders,
      List<Proposal> proposals,
      long now) {
    Map<String, Standing> standings = new HashMap<>();
    Map<String, CampaignView> named = new HashMap<>();
    for (CampaignView campaign : campaigns) {
      named.put(campaign.id(), campaign);
      List<String> reasons = campaign.reasons().stream().map(ReasonView::statement).toList();
      for (MemberView member : campaign.accounts()) {
        standings.put(member.account(), new Standing(campaign.id(), reasons, "", Action.ALLOW, 0));
      }
    }
    decisions.stream()
        .filter(decision -> decision.holds(now))
        .sorted(
            Comparator.comparingInt(DecisionTable::layer)
                .thenComparing(decision -> decision.ruled() ? decision.action() : Action.ALLOW))
        .forEach(
            decision -> {
              CampaignView campaign = named.get(decision.campaign());
              Set<String> reach = reach(decision, campaign, proposals);
              apply(decision, campaign, reach, holders, standings, now);
            });
    return new DecisionTable(standings);
  }

  private static int layer(Decision decision) {
    if (decision.ruled()) {
      return 0;
    }
    return decision.exempts() ? 2 : 1;
  }

  /** The accounts that a decision goes for as things stand. */
  private static Set<String> reach(
      Decision decision, @Nullable CampaignView campaign, List<Proposal> proposals) {
    Set<String> accounts = new HashSet<>(decision.accounts());
    if (campaign == null || !decision.joiners()) {
      return accounts;
    }
    List<String> members = byJoining(campaign);
    Set<String> joined = new HashSet<>(members);
    if (decision.ruled()) {
      // The evidence no longer supports who is not a member any more; a rule has no other ground.
      accounts.retainAll(joined);
      joined.retainAll(proposed(decision, proposals));
    }
    // A campaign that grew beyond what those who agreed may act on: who joined last waits for one
    // more, and who was reached before still is.
    members.stream()
        .filter(joined::contains)
        .takeWhile(member -> accounts.contains(member) || decision.mayReach(accounts.size() + 1))
        .forEach(accounts::add);
    return accounts;
  }

  /** The accounts that the rule of a decision asks for as things stand. */
  private static Set<String> proposed(Decision decision, List<Proposal> proposals) {
    return proposals.stream()
        .filter(proposal -> proposal.made(decision))
        .flatMap(proposal -> proposal.accounts().stream())
        .collect(Collectors.toSet());
  }

  /** The members of a campaign, who was flagged first before the others. */
  private static List<String> byJoining(CampaignView campaign) {
    return campaign.accounts().stream()
        .sorted(Comparator.comparing(MemberView::flaggedAt).thenComparing(MemberView::account))
        .map(MemberView::account)
        .toList();
  }

  private static void apply(
      Decision decision,
      @Nullable CampaignView campaign,
      Set<String> reach,
      AccountHolders holders,
      Map<String, Standing> standings,
      long now) {
    long detectedAt = campaign == null ? decision.at() : campaign.detectedAt().toEpochMilli();
    for (String account : reach) {
      Guards.Ruling ruling = Guards.of(decision.action(), holders.of(account), detectedAt, now);
      List<String> reasons =
          new ArrayList<>(standings.getOrDefault(account, Standing.CLEAR).reasons());
      if (!ruling.guard().isEmpty()) {
        reasons.add(ruling.guard());
      }
      standings.put(
          account,
          new Standing(
              decision.campaign(), reasons, decision.id(), ruling.action(), decision.until()));
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
