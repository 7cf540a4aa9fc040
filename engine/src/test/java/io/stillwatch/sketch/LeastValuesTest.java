package io.stillwatch.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LeastValuesTest {
  private static final int WANTED = 4;

  @Test
  void theLeastDistinctValuesAreFoundInOrder() {
    for (int seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      long[] values = random.longs(random.nextInt(200)).toArray();
      assertThat(least(values)).as("new Random(%d)", seed).isEqualTo(sorted(values));
    }
  }

  @Test
  void valuesThatRepeatCountOnce() {
    for (int seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      long spread = 1L << random.nextInt(63);
      long[] values = random.longs(random.nextInt(200)).map(value -> value / spread).toArray();
      assertThat(least(values)).as("new Random(%d)", seed).isEqualTo(sorted(values));
    }
  }

  @Test
  void ofManySmallOnesTheLeastAreFound() {
    long[] values = new long[1_000];
    Arrays.setAll(values, place -> 1_000L - place);
    assertThat(least(values)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void whereAllAreLargeTheLeastAreFound() {
    long[] values = new long[1_000];
    Arrays.setAll(values, place -> -1L - place);
    assertThat(least(values)).containsExactly(-1_000, -999, -998, -997);
  }

  private static long[] least(long[] values) {
    return LeastValues.of(values.clone(), values.length, WANTED);
  }

  private static long[] sorted(long[] values) {
    return Arrays.stream(values)
        .distinct()
        .map(value -> value ^ Long.MIN_VALUE)
        .sorted()
        .limit(WANTED)
        .map(value -> value ^ Long.MIN_VALUE)
        .toArray();
  }
}
