package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stillwatch.exchange.Capability;
import io.stillwatch.link.fake.Askers;
import io.stillwatch.sketch.AccountProfile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HabitVectorsTest {
  private static final int DAYS = 10;

  private final Askers askers = new Askers();
  private int accounts;

  @Test
  void whoWorksAtTheSameHoursIsNearWhateverItAsksFor() {
    int one = works(3, 1, Capability.MATHEMATICS);
    int same = works(3, 1, Capability.SOFTWARE_ENGINEERING);
    int other = works(15, 1, Capability.MATHEMATICS);

    assertThat(apart(times(one), times(same))).isZero();
    assertThat(apart(times(one), times(other))).isGreaterThan(1);
  }

  @Test
  void whoWorksOnTheSameDaysIsNear() {
    int one = works(3, 1, Capability.OTHER);
    int same = works(3, 1, Capability.OTHER);
    int later = works(3, 1 + DAYS, Capability.OTHER);

    assertThat(apart(times(one), times(same))).isZero();
    assertThat(apart(times(one), times(later))).isGreaterThan(1);
  }

  @Test
  void whoAsksForTheSameIsNearWheneverItWorks() {
    int one = works(3, 1, Capability.MATHEMATICS);
    int same = works(15, 5, Capability.MATHEMATICS);
    int other = works(3, 1, Capability.SOFTWARE_ENGINEERING);

    assertThat(apart(demand(one), demand(same))).isZero();
    assertThat(apart(demand(one), demand(other))).isGreaterThan(1);
  }

  @Test
  void whatEverybodyDoesPointsNowhere() {
    int one = works(3, 1, Capability.MATHEMATICS);
    works(3, 1, Capability.MATHEMATICS);

    assertThat(length(times(one))).isCloseTo(0, within(1e-6));
    assertThat(length(demand(one))).isCloseTo(0, within(1e-6));
  }

  @Test
  void fewConversationsPointLessFarThanMany() {
    int busy = works(3, 1, Capability.MATHEMATICS);
    int fresh = accounts++;
    askers.asked(fresh, at(1, 3), Capability.MATHEMATICS);
    works(15, 1, Capability.SOFTWARE_ENGINEERING);

    assertThat(length(demand(fresh))).isLessThan(length(demand(busy)));
  }

  /** An account that begins a conversation at one hour of each of {@value #DAYS} days. */
  private int works(int hour, int from, Capability capability) {
    for (int day = from; day < from + DAYS; day++) {
      askers.asked(accounts, at(day, hour), capability);
    }
    return accounts++;
  }

  private static long at(int day, int hour) {
    return day * AccountProfile.DAY + hour * AccountProfile.HOUR;
  }

  private float[] times(int account) {
    return habits().times(askers.population().profile(account));
  }

  private float[] demand(int account) {
    return habits().demand(askers.population().profile(account));
  }

  private HabitVectors habits() {
    return new HabitVectors(askers.population(), IntStream.range(0, accounts).toArray());
  }

  private static double apart(float[] one, float[] other) {
    return IntStream.range(0, one.length)
        .mapToDouble(place -> (one[place] - other[place]) * (one[place] - other[place]))
        .sum();
  }

  private static double length(float[] point) {
    return apart(point, new float[point.length]);
  }
}
