package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final Scores MEMBERS = new Scores(20, 4);

  private final SplittableRandom chance = new SplittableRandom(4);

  @Test
  void strangersAreDrawnThroughThoseWhoScoreHighest() {
    Scores found = Scores.ofStrangers(around(-20, 4, 2_000), MEMBERS, 100);

    assertThat(found.middle()).isCloseTo(-20, within(1.0));
    assertThat(found.spread()).isCloseTo(4, within(0.6));
  }

  @Test
  void undetectedMembersAmongTheStrangersAreLeftOut() {
    double[] scores = both(around(-20, 4, 500), around(20, 4, 60));

    assertThat(Scores.ofStrangers(scores, MEMBERS, 100).middle()).isCloseTo(-20, within(1.5));
  }

  @Test
  void strangersWhoAreMuchLikeMembersAreStillStrangers() {
    double[] scores = both(around(-20, 3, 300), around(3, 3, 90));

    Scores found = Scores.ofStrangers(scores, MEMBERS, 100);

    assertThat(found.logDensity(3)).isGreaterThan(MEMBERS.logDensity(3));
  }

  @Test
  void aHumpOfMoreThanTheMembersIsNoHumpOfMembers() {
    double[] scores = both(around(-20, 4, 500), around(20, 4, 160));

    assertThat(Scores.ofStrangers(scores, MEMBERS, 100).spread()).isGreaterThan(10);
  }

  private double[] around(double middle, double spread, int count) {
    return DoubleStream.generate(() -> middle + spread * chance.nextGaussian())
        .limit(count)
        .toArray();
  }

  private static double[] both(double[] some, double[] others) {
    return DoubleStream.concat(DoubleStream.of(some), DoubleStream.of(others)).toArray();
  }
}
