package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.Arrays;

/** Days of a program that never rests: so many sessions a day, at any hour. */
public record EvenDays(double sessions) implements Rhythm {
  private static final long DAY = 86_400_000L;

  @Override
  public long[] day(long dayStart, Chance chance) {
    long[] starts = new long[chance.poisson(sessions)];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = dayStart + chance.below(DAY);
    }
    Arrays.sort(starts);
    return starts;
  }
}
