package io.stillwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.view.CampaignView.Confidence;
import org.junit.jupiter.api.Test;

final class ConfidenceTest {
  @Test
  void strongEvidenceThatStandsWithoutItsStrongestChannelIsHigh() {
    assertThat(Confidence.of(0.0004, 0.004, 0.1)).isEqualTo(Confidence.HIGH);
  }

  @Test
  void oneKindOfEvidenceAloneIsNeverHigh() {
    assertThat(Confidence.of(1e-9, 0.011, 0)).isEqualTo(Confidence.MEDIUM);
    assertThat(Confidence.of(1e-9, 0.025, 0)).isEqualTo(Confidence.LOW);
  }

  @Test
  void aPlausibleInnocentReadingLowersTheConfidenceWhateverTheEvidence() {
    assertThat(Confidence.of(1e-9, 1e-9, 0.3)).isEqualTo(Confidence.MEDIUM);
    assertThat(Confidence.of(1e-9, 1e-9, 0.5)).isEqualTo(Confidence.LOW);
  }

  @Test
  void anAccusationNearTheLimitOfFalseDiscoveryIsLow() {
    assertThat(Confidence.of(0.009, 1e-9, 0)).isEqualTo(Confidence.LOW);
  }
}
