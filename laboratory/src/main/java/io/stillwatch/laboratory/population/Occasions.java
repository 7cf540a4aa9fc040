package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.Arrays;

/** A handful of moments known beforehand: a deadline, a party trick, a day of competition. */
public record Occasions(long[] moments) implements Rhythm {
  private static final long DAY = 86_400_000L;

  public Occasions {
    moments = moments.clone();
    Arrays.sort(moments);
  }

  @Override
  public long[] day(long dayStart, Chance chance) {
    return Arrays.stream(moments)
        .filter(moment -> moment >= dayStart && moment < dayStart + DAY)
        .toArray();
  }
}
