package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TraceOddsTest {
  private static final int ORG = Traces.Trace.ORG.ordinal();
  private static final int WORDS = Traces.Trace.WORDS.ordinal();
  private static final long OF_FEW_EXCHANGES = 1_000;
  private static final long OF_MANY_EXCHANGES = 3_000;

  private final Categories categories = new Categories();

  @Test
  void whatOnlyOneMemberHasSpeaksForOthersWhoHaveItAndNotForItself() {
    int own = categories.add(ORG, 11);
    int usual = categories.add(ORG, 12);
    TraceOdds odds = new TraceOdds(categories);
    count(odds, ORG, own, 1, 1);
    count(odds, ORG, usual, 1, 9);
    count(odds, ORG, usual, 0, 90);

    assertThat(odds.of(ORG, 11, TraceOdds.UNSEEN)).isGreaterThan(0.5);
    assertThat(odds.of(ORG, 11, 1)).isLessThan(1e-9);
  }

  @Test
  void whoIsFarFromTheMiddleIsNoMemberThoughNoMemberMadeAsManyExchanges() {
    int near = categories.add(WORDS, 1 + OF_FEW_EXCHANGES + 30);
    int far = categories.add(WORDS, 1 + OF_MANY_EXCHANGES + 60);
    TraceOdds odds = new TraceOdds(categories);
    count(odds, WORDS, near, 1, 40);
    count(odds, WORDS, near, 0, 40);
    count(odds, WORDS, far, 0, 200);

    assertThat(odds.of(WORDS, 1 + OF_MANY_EXCHANGES + 60, TraceOdds.UNSEEN)).isLessThan(-2);
    assertThat(odds.of(WORDS, 1 + OF_MANY_EXCHANGES + 30, TraceOdds.UNSEEN)).isGreaterThan(1);
  }

  @Test
  void whatIsNoDistanceFromTheMiddleIsToldApartByTheNumberOfExchanges() {
    int rate = Traces.Trace.RATE.ordinal();
    int slow = categories.add(rate, 1 + OF_FEW_EXCHANGES + 30);
    TraceOdds odds = new TraceOdds(categories);
    count(odds, rate, slow, 1, 40);
    count(odds, rate, slow, 0, 40);

    assertThat(odds.of(rate, 1 + OF_MANY_EXCHANGES + 30, TraceOdds.UNSEEN)).isBetween(-0.1, 0.1);
  }

  @Test
  void neverMetOrMetAfterItWasLearnedSaysNothingMuch() {
    int usual = categories.add(ORG, 12);
    TraceOdds odds = new TraceOdds(categories);
    count(odds, ORG, usual, 1, 10);
    count(odds, ORG, usual, 0, 90);
    categories.add(ORG, 13);

    assertThat(odds.of(ORG, 13, TraceOdds.UNSEEN)).isEqualTo(odds.of(ORG, 14, TraceOdds.UNSEEN));
    assertThat(odds.of(ORG, 14, TraceOdds.UNSEEN)).isBetween(-0.1, 0.1);
  }

  private static void count(TraceOdds odds, int trace, int number, double weight, int times) {
    int[] numbers = new int[Traces.Trace.COUNT];
    numbers[trace] = number;
    for (int time = 0; time < times; time++) {
      odds.count(numbers, 0, weight);
    }
  }
}
