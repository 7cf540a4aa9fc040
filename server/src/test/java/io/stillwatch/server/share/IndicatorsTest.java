package io.stillwatch.server.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Channel;
import org.junit.jupiter.api.Test;

final class IndicatorsTest {

  @Test
  void aCountLeavesInOneFigureAndNoGreaterThanStixAllows() {
    assertThat(Indicators.rounded(0)).isZero();
    assertThat(Indicators.rounded(7)).isEqualTo(7);
    assertThat(Indicators.rounded(14)).isEqualTo(10);
    assertThat(Indicators.rounded(15)).isEqualTo(20);
    assertThat(Indicators.rounded(28_800_123)).isEqualTo(30_000_000);
    assertThat(Indicators.rounded(96_000)).isEqualTo(100_000);
    assertThat(Indicators.rounded(949_999_999)).isEqualTo(900_000_000);
    assertThat(Indicators.rounded(950_000_000)).isEqualTo(999_999_999);
    assertThat(Indicators.rounded(Long.MAX_VALUE)).isEqualTo(999_999_999);
  }

  @Test
  void whatOnlyNominatedDoesNotTestifyAndWhatIsNoWordOfOursIsNoCapability() {
    Indicators indicators = Indicators.of(Found.campaign("C-1", 2_116, Channel.NETWORK));
    assertThat(indicators.testimony()).containsExactly(Channel.NETWORK);
    assertThat(indicators.capabilities()).containsExactly(Capability.VISION);
    assertThat(indicators.exchanges()).isEqualTo(2_000);
    assertThat(indicators.confidenceOfHundred()).isEqualTo(50);
  }
}
