package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;

/**
 * A job that a clock starts.
 *
 * @param period from one start to the next, in milliseconds
 * @param phase the first start after midnight UTC, in milliseconds
 * @param jitter how late it may be, in milliseconds
 */
public record Clockwork(long period, long phase, int jitter) implements Rhythm {
  private static final long DAY = 86_400_000L;

  @Override
  public long[] day(long dayStart, Chance chance) {
    long[] starts = new long[(int) ((DAY - phase + period - 1) / period)];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = dayStart + phase + i * period + chance.below(jitter + 1);
    }
    return starts;
  }
}
