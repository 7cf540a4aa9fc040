package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ActivityTest {
  @Test
  void aHandfulIsTestedForNothingHoweverBusy() {
    assertThat(new Activity(11, 500, 1_000).suffices()).isFalse();
    assertThat(new Activity(12, 10, 10).suffices()).isTrue();
  }

  @Test
  void fourTimesTheAccountsNeedHalfTheConversations() {
    assertThat(new Activity(100, 9, 9).isMany()).isFalse();
    assertThat(new Activity(100, 10, 10).isMany()).isTrue();
    assertThat(new Activity(400, 5, 5).isMany()).isTrue();
    assertThat(new Activity(40_000, 4, 4).isMany()).isFalse();
  }

  @Test
  void whoGoesOnForLongSufficesWithHalfTheConversationsAndIsStillEarly() {
    Activity longOnes = new Activity(50, 5, 10);

    assertThat(longOnes.suffices()).isTrue();
    assertThat(longOnes.isEarly()).isTrue();
    assertThat(new Activity(50, 5, 9.9).suffices()).isFalse();
    assertThat(new Activity(50, 4, 10).suffices()).isFalse();
  }

  @Test
  void aWeakerReadingLetsAGroupOfFewGo() {
    assertThat(new Activity(12, 10, 10).lessOfFew(0.5)).isEqualTo(0.25);
    assertThat(new Activity(240, 10, 10).lessOfFew(0.5)).isEqualTo(0.5);
  }
}
