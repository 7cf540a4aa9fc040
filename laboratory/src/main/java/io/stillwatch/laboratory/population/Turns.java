package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;

/** A rhythm that is followed on every so many-th day only, the first of them the one given. */
public record Turns(Rhythm rhythm, int every, int first) implements Rhythm {
  private static final long DAY = 86_400_000L;

  @Override
  public long[] day(long dayStart, Chance chance) {
    return Math.floorMod(dayStart / DAY, (long) every) == first
        ? rhythm.day(dayStart, chance)
        : new long[0];
  }
}
