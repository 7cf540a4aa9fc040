package io.stillwatch.enforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stillwatch.enforce.Condition.Answer;
import io.stillwatch.enforce.fake.Campaigns;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Origin;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Text;
import io.stillwatch.exchange.Usage;
import io.stillwatch.intent.IntentClassifier;
import io.stillwatch.sketch.Sketcher;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
  private static final long AT = Campaigns.DETECTED.toEpochMilli();
  private static final long HOUR = 3_600_000;
  private final Sketcher sketcher = new Sketcher(IntentClassifier.standard());
  private int exchanges;

  private static Rehearsal rehearsal(Action action, int people, Duration agreement) {
    Rule rule =
        new Rule(
            "all",
            subject -> Answer.HOLDS,
            action,
            Duration.ofHours(10),
            new ReasonTemplate("all"),
            people);
    return new Rehearsal(new Policy(List.of(rule)), AccountHolders.NONE, agreement);
  }

  private void exchange(Rehearsal rehearsal, String account, long time) {
    rehearsal.exchange(
        sketcher.sketch(
            new Exchange(
                "e" + exchanges++,
                time,
                account,
                Origin.UNKNOWN,
                Settings.UNKNOWN,
                Text.NONE,
                new Usage(10, 20, 0),
                "",
                200,
                "",
                "")));
  }

  @Test
  void whatAMemberAsksAfterTheDecisionIsStoppedAndNothingBeforeItNorAfterItsEnd() {
    Rehearsal rehearsal = rehearsal(Action.REFUSE, 0, Duration.ZERO);
    exchange(rehearsal, "account-0", AT - 1);
    rehearsal.evaluated(AT, List.of(Campaigns.of(2)));
    exchange(rehearsal, "account-0", AT + 1);
    exchange(rehearsal, "account-0", AT + HOUR);
    exchange(rehearsal, "stranger", AT + HOUR);
    exchange(rehearsal, "account-0", AT + 10 * HOUR);
    assertThat(rehearsal.touched())
        .extracting(TouchedAccount::account, TouchedAccount::stopped, TouchedAccount::tokensStopped)
        .containsExactly(tuple("account-0", 2L, 40L), tuple("account-1", 0L, 0L));
  }

  @Test
  void whileWhoHasToAgreeHasNotEverythingIsServed() {
    Rehearsal rehearsal = rehearsal(Action.REFUSE, 1, Duration.ofHours(3));
    for (int hour = 0; hour < 6; hour++) {
      rehearsal.evaluated(AT + hour * HOUR, List.of(Campaigns.of(2)));
      exchange(rehearsal, "account-0", AT + hour * HOUR + 1);
    }
    assertThat(rehearsal.touched().get(0).stopped()).isEqualTo(3);
    assertThat(rehearsal.touched().get(0).at()).isEqualTo(AT + 3 * HOUR);
  }

  @Test
  void aThrottledCampaignHasOneBucketHoweverManyAccountsAsk() {
    Rehearsal rehearsal = rehearsal(Action.THROTTLE, 0, Duration.ZERO);
    rehearsal.evaluated(AT, List.of(Campaigns.of(50)));
    for (int account = 0; account < 50; account++) {
      exchange(rehearsal, "account-" + account, AT + 1);
      exchange(rehearsal, "account-" + account, AT + 1);
    }
    long stopped = rehearsal.touched().stream().mapToLong(TouchedAccount::stopped).sum();
    assertThat(stopped).isEqualTo(100 - Buckets.REQUESTS_PER_MINUTE);
  }

  @Test
  void whatIsOnlyTaggedOrServedWithoutReasoningIsServed() {
    Rehearsal tagging = rehearsal(Action.TAG, 0, Duration.ZERO);
    tagging.evaluated(AT, List.of(Campaigns.of(1)));
    exchange(tagging, "account-0", AT + 1);
    assertThat(tagging.touched().get(0).stopped()).isZero();
    assertThat(tagging.touched().get(0).tagged()).isEqualTo(1);
    Rehearsal withholding = rehearsal(Action.WITHHOLD_REASONING, 0, Duration.ZERO);
    withholding.evaluated(AT, List.of(Campaigns.of(1)));
    exchange(withholding, "account-0", AT + 1);
    assertThat(withholding.touched().get(0).weakened()).isEqualTo(1);
  }
}
