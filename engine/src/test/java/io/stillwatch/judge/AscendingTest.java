package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AscendingTest {
  private static final long SEED = 20_260_423;

  @Test
  void equalNumbersStandByPlace() {
    assertThat(Ascending.order(new double[] {2, 1, 2, 1}, 4)).containsExactly(1, 3, 0, 2);
  }

  @Test
  void numbersBeyondTheSizeAreLeftOut() {
    assertThat(Ascending.order(new double[] {5, 3, 0}, 2)).containsExactly(1, 0);
  }

  @Test
  void numbersThatDifferInTheirLastBitAloneAreToldApart() {
    double[] values = {Math.nextUp(1.0), 1, Math.nextDown(1.0), -1, Math.nextDown(-1.0)};
    assertThat(Ascending.order(values, 5)).containsExactly(4, 3, 2, 1, 0);
  }

  @Test
  void anyNumbersStandAsAStableSortPutsThem() {
    SplittableRandom chance = new SplittableRandom(SEED);
    for (int trial = 0; trial < 1_000; trial++) {
      int size = chance.nextInt(150);
      double[] values = new double[size];
      for (int place = 0; place < size; place++) {
        values[place] = chance.nextInt(3) == 0 ? chance.nextInt(5) - 2 : chance.nextDouble() - 0.5;
      }
      int[] expected =
          IntStream.range(0, size)
              .boxed()
              .sorted(Comparator.comparingDouble(place -> values[place]))
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(Ascending.order(values, size))
          .as("seed %d, trial %d", SEED, trial)
          .containsExactly(expected);
    }
  }
}
