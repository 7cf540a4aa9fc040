package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NullTest {
  private static final double FOUR_SPREADS_BELOW =
      Testimony.TEXT_VARIETY.usual() - 4 * Testimony.TEXT_VARIETY.spread();

  @Test
  void withoutHonestGroupsTheUsualValuesStandIn() {
    Null usual = new Null(List.of());

    assertThat(usual.place(Testimony.TEXT_VARIETY, Testimony.TEXT_VARIETY.usual())).isZero();
    assertThat(usual.place(Testimony.TEXT_VARIETY, FOUR_SPREADS_BELOW))
        .as("a campaign shows less variety, so less is placed higher")
        .isBetween(2.5, 4.0);
  }

  @Test
  void aLogWhoseHonestGroupsAreAllAlikeExcusesWhoIsAlike() {
    Null uniform = new Null(Collections.nCopies(96, text(FOUR_SPREADS_BELOW)));

    assertThat(uniform.place(Testimony.TEXT_VARIETY, FOUR_SPREADS_BELOW)).isCloseTo(0, within(0.1));
  }

  @Test
  void aFewTaintedHonestGroupsMoveTheMiddleLittle() {
    assertThat(tainted(60, 12).place(Testimony.TEXT_VARIETY, FOUR_SPREADS_BELOW)).isGreaterThan(3);
  }

  @Test
  void anAccusedGroupIsPlacedNoFartherThanHonestGroupsThatShowAsMuchAllow() {
    Null usual = tainted(100, 5);

    double asFar =
        usual
            .placeAccused(text(FOUR_SPREADS_BELOW))
            .getOrDefault(Testimony.TEXT_VARIETY, Double.NaN);
    assertThat(Null.chance(asFar)).isCloseTo(0.05, within(1e-9));
    assertThat(usual.place(text(FOUR_SPREADS_BELOW)).getOrDefault(Testimony.TEXT_VARIETY, 0.0))
        .isGreaterThan(asFar);
    double farther = FOUR_SPREADS_BELOW - 0.01;
    assertThat(usual.placeAccused(text(farther))).isEqualTo(usual.place(text(farther)));
  }

  @Test
  void wordsThatDifferAsPeoplesDoAreNotAlikeHoweverMuchTheRestOfTheLogDiffers() {
    double usual = Testimony.TEXT_VARIETY.usual();
    Null templates = new Null(Collections.nCopies(96, text(usual + 4)));

    assertThat(templates.place(Testimony.TEXT_VARIETY, usual)).isGreaterThan(5);
    assertThat(placed(templates, usual)).isLessThanOrEqualTo(2);
    assertThat(placed(templates, usual + 2)).isZero();
    assertThat(placed(templates, FOUR_SPREADS_BELOW)).isGreaterThan(5);
  }

  private static double placed(Null log, double words) {
    return log.placeAccused(text(words)).getOrDefault(Testimony.TEXT_VARIETY, Double.NaN);
  }

  @Test
  void whatWasNotMeasuredHasNoPlaceAndNoPlaceIsBeyondEight() {
    Null usual = new Null(List.of());

    assertThat(usual.place(Testimony.HOURS_VARIETY, Double.NaN)).isNaN();
    assertThat(usual.place(Testimony.HOURS_VARIETY, -1e9)).isEqualTo(8);
    assertThat(usual.place(Testimony.HOURS_VARIETY, 1e9)).isEqualTo(-8);
  }

  /** Usual groups, some of which show as little variety as a campaign. */
  private static Null tainted(int groups, int tainted) {
    return new Null(
        IntStream.range(0, groups)
            .mapToObj(
                group ->
                    text(group < tainted ? FOUR_SPREADS_BELOW : Testimony.TEXT_VARIETY.usual()))
            .toList());
  }

  private static Map<Testimony, Double> text(double value) {
    return Map.of(Testimony.TEXT_VARIETY, value);
  }
}
