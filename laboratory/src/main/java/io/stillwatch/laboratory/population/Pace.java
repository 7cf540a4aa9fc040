package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;

/**
 * How a session goes.
 *
 * @param turns exchanges in the mean
 * @param gapMillis the usual pause between two
 * @param spread the standard deviation of the pause's logarithm
 */
public record Pace(double turns, double gapMillis, double spread) {

  /** Draws a person's: a few turns, a minute or so apart. */
  public static Pace person(Chance chance) {
    return new Pace(chance.logNormal(2.6, 0.5), chance.logNormal(75_000, 0.5), 0.9);
  }

  int count(Chance chance) {
    return Math.min(200, chance.geometric(turns));
  }

  long pause(Chance chance) {
    return 400 + (long) Math.min(chance.logNormal(gapMillis, spread), 5_400_000);
  }
}
