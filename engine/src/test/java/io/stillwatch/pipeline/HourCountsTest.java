package io.stillwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HourCountsTest {

  @Test
  void everyHourComesBackWithItsCountAlsoAfterARestart() {
    long seed = 11;
    SplittableRandom chance = new SplittableRandom(seed);
    HourCounts counts = new HourCounts();
    List<String> added = new ArrayList<>();
    long hour = 0;
    for (int entry = 0; entry < 5_000; entry++) {
      hour += 1L << chance.nextInt(24);
      int exchanges = 1 << chance.nextInt(31) | 1;
      counts.add(hour, exchanges);
      added.add(hour + " " + exchanges);
      if (entry % 500 == 0) {
        counts = new HourCounts(counts.toBytes());
      }
    }
    List<String> given = new ArrayList<>();
    counts.each((at, exchanges) -> given.add(at + " " + exchanges));
    assertThat(given).as("seed %d", seed).isEqualTo(added);
  }

  @Test
  void anHourOfAFewExchangesTakesTwoBytes() {
    HourCounts counts = new HourCounts();
    counts.add(100, 3);
    int before = counts.toBytes().length;
    counts.add(105, 12);
    assertThat(counts.toBytes()).hasSize(before + 2);
  }
}
