package io.stillwatch.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.enforce.AccountHolder;
import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Condition.Answer;
import io.stillwatch.enforce.Policy;
import io.stillwatch.enforce.Subject;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.Activity;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class PolicyFileTest {
  private static final Instant DETECTED = Instant.parse("2026-05-01T00:00:00Z");

  @TempDir private Path folder = Path.of("");

  private Policy read(String text) {
    try {
      return PolicyFile.read(Files.writeString(folder.resolve("a.policy"), text));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String rule(String when) {
    return "[one]\nwhen = " + when + "\naction = refuse\nfor = 7d\nbecause = {campaign} harvests\n";
  }

  private Answer ask(String when) {
    MemberView member = new MemberView("a", 0.95, DETECTED, 40, 7);
    CampaignView campaign =
        new CampaignView(
            "C-1",
            Confidence.HIGH,
            0.0004,
            0.2,
            DETECTED,
            DETECTED.minus(Duration.ofDays(2)),
            DETECTED.plus(Duration.ofDays(2)),
            400,
            0,
            9_000,
            new TreeMap<>(Map.of("software_engineering", 0.6)),
            new TreeMap<>(Map.of("harvest", 0.9)),
            List.of(
                new ReasonView("queue", "One list.", 30, 10, false),
                new ReasonView("text", "One frame.", 0, 10, true)),
            List.of(new AlternativeView("popular_application", 0.1, "An application.")),
            List.of(member),
            List.of(),
            new Activity(Instant.EPOCH, Duration.ofHours(1), List.of()));
    long created = DETECTED.minus(Duration.ofDays(10)).toEpochMilli();
    AccountHolder holder = new AccountHolder(created, Verified.NO, Long.MIN_VALUE);
    return read(rule(when))
        .rules()
        .getFirst()
        .when()
        .ask(new Subject(campaign, member, holder, DETECTED.toEpochMilli()));
  }

  @Test
  void aConditionAsksTheVerdictAndTheAccount() {
    for (String holds :
        List.of(
            "campaign.confidence == \"high\" && campaign.stages.harvest > 0.5",
            "campaign.capabilities.software_engineering > 0.5 && campaign.capabilities.vision == 0.0",
            "campaign.channels.queue >= 10 && campaign.channels.text == 0.0",
            "campaign.readings.popular_application < 0.3 && campaign.q < 0.001",
            "account.membership >= 0.9 && account.exchanges - account.served_before > 30",
            "account.age_days < 30 && account.verified in [\"no\", \"not_logged\"]",
            "now - campaign.first_seen >= duration('48h') && campaign.accounts == 1")) {
      assertThat(ask(holds)).as(holds).isEqualTo(Answer.HOLDS);
    }
    assertThat(ask("campaign.confidence == \"low\"")).isEqualTo(Answer.HOLDS_NOT);
    assertThat(ask("campaign.exchanges / (campaign.accounts - 1) > 3")).isEqualTo(Answer.UNDECIDED);
  }

  @Test
  void aRuleSaysWhatIsDoneForHowLongAndWhyAndAPersonHasToAgreeUnlessItSaysOtherwise() {
    Policy policy =
        read(
            "# a remark\n\n"
                + rule("true")
                + "\n[two]\npeople = 0\nwhen = true\n"
                + "action = withhold_reasoning\nfor = 90m\nbecause = why\n  it is\n");
    assertThat(policy.rules()).extracting(each -> each.name()).containsExactly("one", "two");
    assertThat(policy.rules().get(0).people()).isEqualTo(1);
    assertThat(policy.rules().get(1).action()).isEqualTo(Action.WITHHOLD_REASONING);
    assertThat(policy.rules().get(1).lasts()).isEqualTo(Duration.ofMinutes(90));
    assertThat(policy.rules().get(1).people()).isZero();
    assertThat(policy.rules().get(1).because().text()).isEqualTo("why it is");
  }

  @Test
  void whatIsWrongIsToldByLineAndColumnAndTheNearNameIsSuggested() {
    assertWrong(
        rule("campaign.stages.harvst > 0.5"), ":2: when, column 8", "campaign.stages.harvest");
    assertWrong(
        rule("campaign.confidence == \"high\"\n    # why\n    && campaign.leakd > 3"),
        ":4: when, column 8",
        "campaign.leaked");
    assertWrong(rule("campaign.accounts"), ":2:", "expected type 'bool'");
    assertWrong(rule("campaign.confidence > 0.5"), ":2:", "no matching overload");
    assertWrong(rule("campaign.q <"), ":2:", "mismatched input");
    assertWrong(rule("campaign.confidence == \"hihg\""), ":2:", "Nothing is ever \"hihg\"", "high");
    assertWrong(rule("true").replace("refuse", "delete"), ":3:", "delete", "withhold_reasoning");
    assertWrong(rule("true").replace("7d", "91d"), ":4:", "at most 90 days");
    assertWrong(rule("true").replace("for = 7d\n", ""), ":1:", "does not say for");
    assertWrong(rule("true").replace("{campaign}", "{account}"), ":5:", "{account}");
    assertWrong(rule("true") + rule("true"), ":6:", "two rules named one");
    assertWrong("when = true\n", ":1:", "is no line of a rule");
    assertWrong(rule("true") + "whn = 3\n", ":6:", "whn");
    assertWrong("", ":1:", "There is no rule");
  }

  @Test
  void anAddressACardACountryAndANameCannotBeAskedFor() {
    for (String name :
        List.of(
            "account.ip",
            "account.country",
            "account.payment",
            "account.email",
            "account.name",
            "account.network",
            "campaign.prompt")) {
      assertWrong(rule(name + " == \"x\""), name, "There is nothing named");
    }
  }

  @Test
  @Timeout(60)
  void aConditionThatWouldRunForLongIsCutOffOrRefused() {
    String list = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]";
    String nested =
        list + ".all(a," + list + ".all(b," + list + ".all(c," + list + ".all(d, a+b+c+d > 0))))";
    assertThat(ask(nested)).isEqualTo(Answer.UNDECIDED);
    assertWrong(rule("(".repeat(2_000) + "true" + ")".repeat(1_999)), ":2:");
    assertWrong(rule("true" + " || true".repeat(5_000)), ":2:");
    assertWrong("#".repeat(70_000), "longer than");
  }

  @Test
  void theExampleIsSound() {
    assertThat(PolicyFile.read(Path.of("..", "examples", "graduated.policy")).rules())
        .extracting(each -> each.action())
        .containsExactly(Action.REFUSE, Action.THROTTLE, Action.TAG);
  }

  private void assertWrong(String text, String... said) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            StillwatchException.class,
            wrong -> assertThat(wrong.problem()).isEqualTo(Problem.POLICY_UNUSABLE))
        .message()
        .contains(said);
  }
}
