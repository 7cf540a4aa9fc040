package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;
import java.util.Arrays;

/**
 * A person's days: hours of one's own, better and worse days, days off.
 *
 * @param sessions how many sessions an active day has in the mean
 * @param active the share of days with any session
 * @param peak the favourite hour, UTC
 * @param breadth how many hours around it are usual
 * @param second another favourite hour, UTC
 * @param weekend how much of a weekday's use a weekend day has
 */
public record HumanDays(
    double sessions, double active, double peak, double breadth, double second, double weekend)
    implements Rhythm {
  private static final long HOUR = 3_600_000L;

  /** Draws the days of somebody who lives so many hours ahead of UTC. */
  public static HumanDays draw(double sessions, int offset, Chance chance) {
    double peak = 14 + 3.5 * chance.normal() - offset;
    return new HumanDays(
        sessions,
        0.15 + 0.8 * chance.unit(),
        peak,
        1.2 + 3 * chance.unit(),
        peak + 5 + 2 * chance.normal(),
        chance.happens(0.4) ? 0.2 * chance.unit() : 0.4 + 0.9 * chance.unit());
  }

  /** Draws the days of somebody who works in an office so many hours ahead of UTC. */
  public static HumanDays office(double sessions, int offset, Chance chance) {
    double peak = 10.5 + 1.2 * chance.normal() - offset;
    return new HumanDays(
        sessions,
        0.3 + 0.6 * chance.unit(),
        peak,
        1 + chance.unit(),
        peak + 4.5,
        0.05 * chance.unit());
  }

  @Override
  public long[] day(long dayStart, Chance chance) {
    boolean off = Math.floorMod(dayStart / (24 * HOUR) + 3, 7L) >= 5;
    if (!chance.happens(off ? active * Math.min(1, weekend) : active)) {
      return new long[0];
    }
    int count = chance.poisson(sessions * chance.logNormal(0.8, 0.65));
    long[] starts = new long[count];
    for (int i = 0; i < count; i++) {
      double favourite = chance.happens(0.7) ? peak : second;
      double hour = favourite + breadth * chance.normal();
      if (chance.happens(0.03)) {
        hour = 24 * chance.unit();
      }
      starts[i] = dayStart + (long) ((((hour % 24) + 24) % 24) * HOUR);
    }
    Arrays.sort(starts);
    return starts;
  }
}
