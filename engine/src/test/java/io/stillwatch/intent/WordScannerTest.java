package io.stillwatch.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class WordScannerTest {

  @Test
  void caseAccentsApostrophesAndAFinalSDoNotMatter() {
    assertThat(FeatureName.hash("Übersetzungs")).isEqualTo(FeatureName.hash("ubersetzung"));
    assertThat(FeatureName.hash("Let’s")).isEqualTo(FeatureName.hash("let's"));
    assertThat(FeatureName.hash("let's")).isEqualTo(FeatureName.hash("let"));
    assertThat(FeatureName.hash("TESTS")).isEqualTo(FeatureName.hash("test"));
    assertThat(FeatureName.hash("ПРИВЕТ")).isEqualTo(FeatureName.hash("привет"));
  }

  @Test
  void aDoubledSStays() {
    assertThat(FeatureName.hash("class")).isNotEqualTo(FeatureName.hash("clas"));
    assertThat(FeatureName.hash("is")).isNotEqualTo(FeatureName.hash("i"));
  }

  @Test
  void everyNumberIsTheSameWord() {
    assertThat(FeatureName.hash("20 words")).isEqualTo(FeatureName.hash("1500 word"));
  }

  @Test
  void wordsThatAHyphenJoinsAreAPair() {
    assertThat(FeatureName.hash("step-by")).isEqualTo(FeatureName.hash("step by"));
    assertThat(FeatureName.hash("by step")).isNotEqualTo(FeatureName.hash("step by"));
  }

  @Test
  void aFeatureOfThreeWordsIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> FeatureName.hash("step by step"))
        .withMessageContaining("step by step");
  }
}
