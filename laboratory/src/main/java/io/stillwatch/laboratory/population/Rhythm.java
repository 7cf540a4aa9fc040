package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;

/** When sessions begin. */
public interface Rhythm {

  /** The beginnings within the day that starts then (UTC), in milliseconds since 1970, sorted. */
  long[] day(long dayStart, Chance chance);
}
