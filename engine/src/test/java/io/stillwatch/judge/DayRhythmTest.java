package io.stillwatch.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SketchesOfChance;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayRhythmTest {
  private static final ExchangeSketch SKETCH = new SketchesOfChance(1).of(1);
  private static final int ACCOUNTS = 60;
  private static final int DAYS = 2;
  private static final double ONE_CLOCK = 0.01;
  private static final double PEOPLE = 0.03;

  private final SplittableRandom chance = new SplittableRandom(8);
  private final Population population = new Population(Map.of());

  @Test
  void peopleWhoBeginOneConversationAnHourRestAtHoursOfTheirOwnAllTheSame() {
    for (int account = 0; account < ACCOUNTS; account++) {
      int wake = chance.nextInt(24);
      int awake = 6 + chance.nextInt(8);
      for (int day = 0; day < DAYS; day++) {
        for (int hour = wake; hour < wake + awake; hour++) {
          begin(account, day, hour % 24);
        }
      }
    }

    assertThat(variety()).isGreaterThan(PEOPLE);
  }

  @Test
  void accountsThatTakeTurnsDayAndNightDoNotDiffer() {
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int day = 0; day < DAYS; day++) {
        int first = chance.nextInt(3);
        for (int hour = first; hour < 24; hour += 3) {
          begin(account, day, hour);
        }
      }
    }

    assertThat(variety()).isLessThan(ONE_CLOCK);
  }

  @Test
  void accountsOfOneClockDifferByChanceAlone() {
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int opening = 0; opening < 60; opening++) {
        begin(account, opening % DAYS, 8 + (chance.nextInt(10) + chance.nextInt(8)) / 2);
      }
    }

    assertThat(variety()).isLessThan(ONE_CLOCK);
  }

  private double variety() {
    return Variety.hours(population, IntStream.range(0, ACCOUNTS).toArray()).value();
  }

  private void begin(int account, int day, int hour) {
    int place = population.placeOf(Hash.mix(account + 1));
    long time = day * AccountProfile.DAY + hour * AccountProfile.HOUR + chance.nextInt(3_600_000);
    ExchangeSketch sketch =
        SketchesOfChance.like(SKETCH, time, Hash.mix(chance.nextLong()), SKETCH.prompt());
    population.profile(place).add(sketch, true);
  }
}
