package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChancesTest {
  @Test
  void whatHasNoChannelsIsNoSurprise() {
    assertThat(Chances.combine(new double[0])).isEqualTo(1);
  }

  @Test
  void oneExtremeChannelDecidesAndTheNumberOfChannelsIsPaidFor() {
    double alone = Chances.combine(new double[] {1e-6});
    double among = Chances.combine(new double[] {1e-6, 0.5, 0.5, 0.5});

    assertThat(alone).isCloseTo(1e-6, within(1e-9));
    assertThat(among).isCloseTo(4e-6, within(1e-8));
  }

  @Test
  void aChannelThatSpeaksForTheAccusedIsHeardButNotWithoutLimit() {
    double mild = Chances.combine(new double[] {0.05, 0.5});
    double against = Chances.combine(new double[] {0.05, 0.9});
    double wildly = Chances.combine(new double[] {0.05, 1});

    assertThat(against).isGreaterThan(mild);
    assertThat(wildly).isEqualTo(against);
  }

  @Test
  void discoveriesAreThoseOfBenjaminiAndHochberg() {
    double[] rates = Chances.discoveries(new double[] {0.04, 0.001, 0.03, 0.5});

    assertThat(rates[1]).isCloseTo(0.004, within(1e-12));
    assertThat(rates[0]).isEqualTo(rates[2]).isCloseTo(0.04 * 4 / 3, within(1e-12));
    assertThat(rates[3]).isEqualTo(0.5);
  }

  @Test
  void whatIsNoTestDoesNotCountAmongTheTests() {
    double[] with = Chances.discoveries(new double[] {0.001, Double.NaN, Double.NaN, 0.2});
    double[] without = Chances.discoveries(new double[] {0.001, 0.2});

    assertThat(with).containsExactly(without[0], 1, 1, without[1]);
  }
}
