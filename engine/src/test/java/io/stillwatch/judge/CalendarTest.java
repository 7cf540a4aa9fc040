package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SketchesOfChance;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final ExchangeSketch SKETCH = new SketchesOfChance(1).of(1);
  private static final int ACCOUNTS = 40;
  private static final int DAYS = 21;
  private static final double ONE_LIST = 0.01;
  private static final double PEOPLE = 0.04;

  private final SplittableRandom chance = new SplittableRandom(5);
  private final Population population = new Population(Map.of());

  @Test
  void accountsThatAreFedAndPausedTogetherDifferByChanceAlone() {
    for (int account = 0; account < ACCOUNTS; account++) {
      work(account, 0, DAYS, day -> day % 7 < 2 ? 0 : 6);
    }

    assertThat(variety()).isLessThan(ONE_LIST);
  }

  @Test
  void peopleAreBusyOnDaysOfTheirOwn() {
    for (int account = 0; account < ACCOUNTS; account++) {
      SplittableRandom own = chance.split();
      double[] mood = IntStream.range(0, DAYS).mapToDouble(day -> 12 * cube(own)).toArray();
      work(account, 0, DAYS, day -> mood[day]);
    }

    assertThat(variety()).isGreaterThan(PEOPLE);
  }

  @Test
  void accountsThatReplaceEachOtherAtOneRateDoNotDifferByThat() {
    for (int account = 0; account < ACCOUNTS; account++) {
      int begin = account % 3 * 6;
      work(account, begin, begin + 6, day -> 10);
    }

    assertThat(variety()).isLessThan(ONE_LIST);
  }

  @Test
  void ofALogOfOneDayNothingIsSaid() {
    for (int account = 0; account < ACCOUNTS; account++) {
      work(account, 0, 1, day -> 10);
    }

    assertThat(variety()).isNaN();
  }

  private double variety() {
    return Calendar.variety(population, IntStream.range(0, ACCOUNTS).toArray()).value();
  }

  private static double cube(SplittableRandom own) {
    double value = own.nextDouble();
    return value * value * value;
  }

  private void work(int account, int from, int to, IntToDoubleFunction rate) {
    int place = population.placeOf(Hash.mix(account + 1));
    for (int day = from; day < to; day++) {
      int begun = (int) Math.round(rate.applyAsDouble(day) * (0.7 + 0.6 * chance.nextDouble()));
      for (int opening = 0; opening < begun; opening++) {
        long time = day * AccountProfile.DAY + chance.nextLong(AccountProfile.DAY);
        population.profile(place).add(at(time), true);
      }
    }
  }

  private static ExchangeSketch at(long time) {
    return SketchesOfChance.like(SKETCH, time, SKETCH.id(), SKETCH.prompt());
  }
}
