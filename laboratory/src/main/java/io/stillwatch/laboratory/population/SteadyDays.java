package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.Arrays;

/**
 * Days of a program that is fed by a queue: so many sessions a day, spread by the load of each
 * hour.
 *
 * @param sessions how many a day in the mean, at a load of 1
 * @param start the first hour of the load, in milliseconds since 1970
 * @param load one weight an hour; hours outside are empty
 */
public record SteadyDays(double sessions, long start, float[] load) implements Rhythm {
  private static final long HOUR = 3_600_000L;

  /** As many every hour of the run. */
  public static SteadyDays even(double sessions, World world) {
    float[] load = new float[24 * world.days()];
    Arrays.fill(load, 1);
    return new SteadyDays(sessions, world.start(), load);
  }

  @Override
  public long[] day(long dayStart, Chance chance) {
    int first = (int) ((dayStart - start) / HOUR);
    long[] starts = new long[16];
    int count = 0;
    for (int hour = Math.max(0, first); hour < Math.min(first + 24, load.length); hour++) {
      int here = chance.poisson(sessions / 24 * load[hour]);
      for (int i = 0; i < here; i++) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start + hour * HOUR + chance.below(HOUR);
      }
    }
    starts = Arrays.copyOf(starts, count);
    Arrays.sort(starts);
    return starts;
  }
}
