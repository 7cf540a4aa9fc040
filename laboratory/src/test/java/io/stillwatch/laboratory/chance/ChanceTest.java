package io.stillwatch.laboratory.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ChanceTest {

  @Test
  void aPurposeIsTheSameHoweverMuchWasDrawnBefore() {
    Chance fresh = Chance.seeded(4);
    Chance used = Chance.seeded(4);
    for (int i = 0; i < 100; i++) {
      used.bits();
    }

    assertThat(used.of("cards").bits()).isEqualTo(fresh.of("cards").bits());
    assertThat(fresh.of("cards").bits()).isNotEqualTo(fresh.of("mail").bits());
    assertThat(fresh.of(1).bits()).isNotEqualTo(fresh.of(2).bits());
  }

  @Test
  void countsHaveTheMeanThatWasAskedFor() {
    Chance chance = Chance.seeded(5);
    for (double mean : new double[] {0.4, 3, 25.6, 300}) {
      double sum = 0;
      for (int i = 0; i < 20_000; i++) {
        sum += chance.poisson(mean);
      }
      assertThat(sum / 20_000).isCloseTo(mean, within(0.02 * mean + 0.02));
    }
  }

  @Test
  void aSessionHasTheTurnsThatWereAskedForInTheMean() {
    Chance chance = Chance.seeded(6);
    double sum = 0;
    for (int i = 0; i < 50_000; i++) {
      sum += chance.geometric(2.6);
    }

    assertThat(sum / 50_000).isCloseTo(2.6, within(0.05));
  }
}
