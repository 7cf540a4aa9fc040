package io.stillwatch.laboratory.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IntervalTest {

  @Test
  void wilsonGivesTheFiguresOfTheTextbook() {
    Interval half = Interval.wilson(50, 100);
    assertThat(half.low()).isCloseTo(0.4038, within(1e-3));
    assertThat(half.high()).isCloseTo(0.5962, within(1e-3));

    Interval none = Interval.wilson(0, 10);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.2775, within(1e-3));
  }

  @Test
  void theBootstrapIsTheSameEveryTimeAndKeepsWithinWhatWasSeen() {
    List<Double> runs = List.of(1.0, 2.0, 3.0, 10.0, Double.NaN);
    Interval first = Interval.bootstrap(runs);

    assertThat(Interval.bootstrap(runs)).isEqualTo(first);
    assertThat(first.value()).isEqualTo(4);
    assertThat(first.low()).isBetween(1.0, 3.0);
    assertThat(first.high()).isBetween(5.0, 10.0);
  }

  @Test
  void oneRunHasAFigureAndNoBounds() {
    assertThat(Interval.bootstrap(List.of(4.0)).text(1)).isEqualTo("4.0");
  }

  @Test
  void nothingKnownIsADash() {
    assertThat(Interval.wilson(0, 0).text(3)).isEqualTo("-");
    assertThat(Interval.bootstrap(List.of(Double.NaN)).text(3)).isEqualTo("-");
    assertThat(Interval.wilson(1, 1).text(2)).isEqualTo("1.00 [0.21, 1.00]");
  }
}
