package io.stillwatch.enforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.enforce.Condition.Answer;
import io.stillwatch.enforce.fake.Campaigns;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.ReasonView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnforcerTest {
  private static final long AT = Campaigns.DETECTED.plus(Duration.ofDays(2)).toEpochMilli();
  private static final Condition ALWAYS = subject -> Answer.HOLDS;

  private static Rule rule(String name, Condition when, Action action, int people) {
    return new Rule(
        name,
        when,
        action,
        Duration.ofDays(7),
        new ReasonTemplate("{campaign} is {confidence}"),
        people);
  }

  private static List<Proposal> propose(CampaignView campaign, Rule... rules) {
    return propose(campaign, AT, rules);
  }

  private static List<Proposal> propose(CampaignView campaign, long at, Rule... rules) {
    return new Enforcer(new Policy(List.of(rules)))
        .propose(List.of(campaign), AccountHolders.NONE, at);
  }

  @Test
  void ofAMemberTheFirstRuleThatHoldsCounts() {
    Rule first =
        rule(
            "first",
            subject ->
                subject.member().account().equals("account-1") ? Answer.HOLDS : Answer.HOLDS_NOT,
            Action.REFUSE,
            0);
    List<Proposal> proposals =
        propose(Campaigns.of(3), first, rule("second", ALWAYS, Action.TAG, 0));
    assertThat(proposals).extracting(each -> each.rule().name()).containsExactly("first", "second");
    assertThat(proposals.get(0).accounts()).containsExactly("account-1");
    assertThat(proposals.get(1).accounts()).containsExactly("account-0", "account-2");
    assertThat(proposals.get(0).because()).isEqualTo("C-1 is high");
  }

  @Test
  void aConditionThatCannotBeDecidedDoesNothingAndIsCounted() {
    List<Proposal> proposals =
        propose(Campaigns.of(3), rule("odd", subject -> Answer.UNDECIDED, Action.REFUSE, 0));
    assertThat(proposals)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.accounts()).isEmpty();
              assertThat(each.undecided()).isEqualTo(3);
            });
    assertThat(Enforcer.fresh(proposals, List.of(), AT)).isEmpty();
  }

  @Test
  void oneKindOfEvidenceAloneIsNeverMoreThanTagged() {
    for (List<ReasonView> reasons :
        List.of(
            List.of(Campaigns.reason("queue", 90)),
            List.of(Campaigns.reason("network", 90), Campaigns.reason("supply", 90)),
            List.of(Campaigns.reason("time", 90), Campaigns.reason("corpus", 90)),
            List.of(Campaigns.reason("text", 90), Campaigns.reason("time", 2)))) {
      CampaignView campaign = Campaigns.of(reasons, List.of(Campaigns.member("account-0", 1)));
      Guards.Ruling ruling =
          Guards.ofRule(
              Action.REFUSE,
              new Subject(campaign, campaign.accounts().get(0), AccountHolder.UNKNOWN, AT));
      assertThat(ruling.action()).as("%s", reasons).isEqualTo(Action.TAG);
      assertThat(ruling.guard()).contains("alone");
    }
  }

  @Test
  void whoRatherDoesNotBelongIsLeftAlone() {
    CampaignView campaign =
        Campaigns.of(
            Campaigns.GOOD_REASONS,
            List.of(Campaigns.member("in", 0.9), Campaigns.member("doubtful", 0.4)));
    Proposal proposal = propose(campaign, rule("all", ALWAYS, Action.REFUSE, 0)).get(0);
    assertThat(proposal.accounts()).containsExactly("in");
    assertThat(proposal.guarded()).hasSize(1).containsValue(1);
  }

  @Test
  void aCampaignThatHasBeenSilentForAsLongAsTheRuleActsIsLeftAlone() {
    long later = AT + Duration.ofDays(8).toMillis();
    assertThat(propose(Campaigns.of(3), later, rule("all", ALWAYS, Action.REFUSE, 0))).isEmpty();
  }

  @Test
  void whatIsDecidedIsNotDecidedTwiceAndWhatAPersonReleasedStaysReleasedUntilItsEnd() {
    List<Proposal> proposals = propose(Campaigns.of(3), rule("all", ALWAYS, Action.REFUSE, 0));
    Decision made = Enforcer.fresh(proposals, List.of(), AT).get(0);
    assertThat(made.holds(AT)).isTrue();
    assertThat(made.until()).isEqualTo(AT + Duration.ofDays(7).toMillis());
    List<Decision> released = List.of(made.released("bob", "an error"));
    assertThat(Enforcer.fresh(proposals, released, AT + 1)).isEmpty();
    assertThat(Enforcer.fresh(proposals, released, made.until())).hasSize(1);
  }

  @Test
  void aRuleThatTouchesManyAccountsWaitsForTwoPeopleWhateverItAsksFor() {
    List<Proposal> proposals = propose(Campaigns.of(101), rule("all", ALWAYS, Action.REFUSE, 0));
    Decision made = Enforcer.fresh(proposals, List.of(), AT).get(0);
    assertThat(made.missing()).isEqualTo(2);
    assertThat(made.agreed("ann").waits()).isTrue();
    assertThat(made.agreed("ann").agreed("bob").holds(AT)).isTrue();
  }
}
