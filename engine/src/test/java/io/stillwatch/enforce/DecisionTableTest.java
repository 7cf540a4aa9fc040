package io.stillwatch.enforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.enforce.fake.Campaigns;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.sketch.Hash;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DecisionTableTest {
  private static final long NOW = Campaigns.DETECTED.toEpochMilli() + 3_600_000;
  private static final long TOMORROW = NOW + 86_400_000;

  private static Decision refuse(int accounts) {
    return decision("d", Action.REFUSE, true, Campaigns.names(accounts));
  }

  private static Decision decision(
      String id, Action action, boolean joiners, List<String> accounts) {
    return Decision.ofPerson(id, "C-1", action, "harvest", NOW, TOMORROW, "ann", joiners, accounts);
  }

  private static Rule rule(Action action) {
    return new Rule(
        "sure",
        subject -> Condition.Answer.HOLDS,
        action,
        Duration.ofDays(1),
        new ReasonTemplate("surely"),
        0);
  }

  private static DecisionTable table(int members, Decision... decisions) {
    return table(Campaigns.of(members), AccountHolders.NONE, decisions);
  }

  private static DecisionTable table(
      CampaignView campaign, AccountHolders holders, Decision... decisions) {
    return DecisionTable.of(List.of(campaign), List.of(decisions), holders, List.of(), NOW);
  }

  private static Action action(DecisionTable table, String account) {
    return table.of(account, NOW).action();
  }

  @Test
  void whoJoinsACampaignIsDecidedAsItsMembersAre() {
    DecisionTable table = table(5, refuse(3));
    assertThat(action(table, "account-4")).isEqualTo(Action.REFUSE);
    assertThat(action(table, "stranger")).isEqualTo(Action.ALLOW);
  }

  @Test
  void anActionEndsByItselfAndByRelease() {
    DecisionTable table = table(3, refuse(3));
    assertThat(table.of("account-0", TOMORROW).action()).isEqualTo(Action.ALLOW);
    assertThat(action(table(3, refuse(3).released("bob", "an appeal")), "account-0"))
        .isEqualTo(Action.ALLOW);
  }

  @Test
  void anAccountWithARegisteredScopeIsNotActedOnWhileTheScopeLasts() {
    AccountHolders holders =
        new AccountHolders(
            Map.of(
                Hash.of("account-1"), new AccountHolder(0, Verified.YES, Long.MAX_VALUE),
                Hash.of("account-2"), new AccountHolder(0, Verified.YES, NOW - 1)));
    DecisionTable table = table(Campaigns.of(3), holders, refuse(3));
    assertThat(action(table, "account-1")).isEqualTo(Action.ALLOW);
    assertThat(action(table, "account-2")).isEqualTo(Action.REFUSE);
  }

  @Test
  void whoMayBeAVictimIsAskedAndNotRefusedAndTheReasonSaysSo() {
    long old = Campaigns.DETECTED.minus(Duration.ofDays(400)).toEpochMilli();
    long young = Campaigns.DETECTED.minus(Duration.ofDays(30)).toEpochMilli();
    AccountHolders holders =
        new AccountHolders(
            Map.of(
                Hash.of("account-0"), new AccountHolder(old, Verified.YES, Long.MIN_VALUE),
                Hash.of("account-1"), new AccountHolder(young, Verified.YES, Long.MIN_VALUE)));
    DecisionTable table = table(Campaigns.of(3), holders, refuse(3));
    assertThat(action(table, "account-0")).isEqualTo(Action.VERIFY);
    assertThat(table.of("account-0", NOW).reasons()).last().asString().contains("victim");
    assertThat(action(table, "account-1")).isEqualTo(Action.REFUSE);
    assertThat(action(table, "account-2")).as("of unknown age").isEqualTo(Action.REFUSE);
  }

  @Test
  void whatTouchesManyAccountsWaitsForASecondPersonAlsoWhenTheCampaignGrewToThat() {
    Decision many = refuse(101);
    assertThat(action(table(101, many), "account-0")).isEqualTo(Action.ALLOW);
    assertThat(action(table(101, many.agreed("bob")), "account-0")).isEqualTo(Action.REFUSE);

    DecisionTable grown = table(101, refuse(100));
    assertThat(action(grown, "account-0")).isEqualTo(Action.REFUSE);
    assertThat(action(grown, "account-100")).isEqualTo(Action.ALLOW);
  }

  @Test
  void whoWasReachedBeforeACampaignGrewTooLargeForOnePersonStillIs() {
    Decision early = refuse(60);
    DecisionTable full = table(100, early);
    assertThat(action(full, "account-99")).isEqualTo(Action.REFUSE);
    List<MemberView> members = new ArrayList<>(Campaigns.of(100).accounts());
    Instant later = Campaigns.DETECTED.plusSeconds(3_600);
    members.add(0, new MemberView("a newcomer", 1, later, 10, 3));
    DecisionTable grown =
        table(Campaigns.of(Campaigns.GOOD_REASONS, members), AccountHolders.NONE, early);
    assertThat(action(grown, "account-99")).isEqualTo(Action.REFUSE);
    assertThat(action(grown, "a newcomer")).isEqualTo(Action.ALLOW);
  }

  @Test
  void anAccountThatWasLetGoStaysFreeWhateverIsDecidedLaterOnItsCampaign() {
    Decision freed = decision("appeal", Action.ALLOW, false, List.of("account-1"));
    DecisionTable table = table(3, freed, refuse(3));
    assertThat(action(table, "account-1")).isEqualTo(Action.ALLOW);
    assertThat(action(table, "account-2")).isEqualTo(Action.REFUSE);
  }

  @Test
  void aPersonGoesBeforeARuleAndOfTwoRulesTheHarderCounts() {
    Proposal refuse = proposal(rule(Action.REFUSE), 3);
    Proposal tag = proposal(rule(Action.TAG), 3);
    Decision refusal = Decision.ofRule("r", refuse, NOW);
    Decision mark = Decision.ofRule("t", tag, NOW);
    assertThat(action(table(3, refusal, mark), "account-0")).isEqualTo(Action.REFUSE);
    Decision watched = decision("p", Action.ALLOW, true, Campaigns.names(3));
    assertThat(action(table(3, watched, refusal), "account-0")).isEqualTo(Action.ALLOW);
  }

  @Test
  void aRuleActsOnWhoJoinsAndItHoldsForAndNotOnWhoIsNoMemberAnyMore() {
    Proposal now = proposal(rule(Action.REFUSE), 4);
    Decision before = Decision.ofRule("r", now, NOW).on(List.of("account-0", "account-9"));
    DecisionTable table =
        DecisionTable.of(
            List.of(Campaigns.of(6)), List.of(before), AccountHolders.NONE, List.of(now), NOW);
    assertThat(action(table, "account-3")).isEqualTo(Action.REFUSE);
    assertThat(action(table, "account-5")).as("the rule does not hold").isEqualTo(Action.ALLOW);
    assertThat(action(table, "account-9")).as("let go").isEqualTo(Action.ALLOW);
  }

  @Test
  void aCampaignSharesOneBucket() {
    Buckets buckets = new Buckets(2);
    assertThat(buckets.pass("C-1", NOW)).isTrue();
    assertThat(buckets.pass("C-1", NOW)).isTrue();
    assertThat(buckets.pass("C-1", NOW)).isFalse();
    assertThat(buckets.pass("C-2", NOW)).isTrue();
    assertThat(buckets.pass("C-1", NOW + 30_000)).isTrue();
  }

  private static Proposal proposal(Rule rule, int accounts) {
    return new Proposal(rule, "C-1", "surely", Campaigns.names(accounts), Map.of(), 0);
  }
}
