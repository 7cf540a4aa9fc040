package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MedianTest {
  private static final long SEED = 20_260_422;

  @Test
  void theMiddleOfAnOddNumberIsTheOneThatSortingPutsThere() {
    assertThat(Median.of(new double[] {9, -1, 4})).isEqualTo(4);
    assertThat(Median.of(new double[] {7})).isEqualTo(7);
  }

  @Test
  void theMiddleOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Median.of(new double[] {10, 1, 4, 2})).isEqualTo(3);
  }

  @Test
  void anyNumbersHaveTheMedianThatSortingGives() {
    SplittableRandom chance = new SplittableRandom(SEED);
    for (int trial = 0; trial < 2_000; trial++) {
      double[] values = new double[1 + chance.nextInt(120)];
      int distinct = 1 + chance.nextInt(40);
      Arrays.setAll(values, place -> chance.nextInt(distinct) / 7.0);
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double upper = sorted[sorted.length / 2];
      double expected =
          sorted.length % 2 == 1 ? upper : (sorted[sorted.length / 2 - 1] + upper) / 2;
      assertThat(Median.of(values)).as("seed %d, trial %d", SEED, trial).isEqualTo(expected);
    }
  }
}
