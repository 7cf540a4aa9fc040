package io.stillwatch.judge;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;

/**
 * How much the accounts of a group differ in the slow rhythm of their days: in when they work and
 * when they rest, however evenly they space what they do meanwhile. It is what is left of the
 * hours' variety where accounts keep a distance between one conversation and the next, as a client
 * does that begins a new one each hour, or a quota has them: then the hours of one account are
 * evener than chance would have them, and hide that those of two accounts are not the same.
 *
 * <p>The {@value #HARMONICS} slowest waves of the day are taken of each account's hours. By
 * Parseval's theorem their part of the variance between accounts is read in the same units as that
 * of all 24 hours, of which it is the greater part for people, who rest for some hours in a row.
 * Stateless. Cost: linear in the accounts.
 *
 * <p>Source: Fisher, "Statistical Analysis of Circular Data", 1993.
 */
final class DayRhythm {
  private static final int HOURS = 24;
  private static final int HARMONICS = 2;

  /** Two numbers to a wave. */
  private static final int WAVES = 2 * HARMONICS;

  /** By wave and hour. */
  private static final double[][] WAVE = waves();

  private DayRhythm() {}

  /**
   * Between-account variance of the rhythm over the variance within of all hours.
   *
   * @param share by hour of the day, its share of what the group begins
   * @param within the variance within of all hours, 0 to 1
   */
  static Variety.Estimate variety(
      Population population, int[] members, double[] share, double within) {
    double[] mean = new double[WAVES];
    double chance = HARMONICS;
    for (int wave = 0; wave < WAVES; wave++) {
      for (int hour = 0; hour < HOURS; hour++) {
        mean[wave] += WAVE[wave][hour] * share[hour];
      }
      chance -= mean[wave] * mean[wave];
    }
    double expected = Math.max(chance, 1e-3);
    Variety.Estimate found =
        Variety.excess(
            population,
            members,
            profile -> profile.openings() < 2 ? -1 : distance(profile, mean) / expected,
            AccountProfile::openings,
            WAVES);
    // A wave and the one that runs the other way round hold the same.
    double scale = 2 * expected / HOURS / within;
    return new Variety.Estimate(found.value() * scale, found.error() * scale);
  }

  private static double distance(AccountProfile profile, double[] mean) {
    double openings = 0;
    double[] sums = new double[WAVES];
    for (int hour = 0; hour < HOURS; hour++) {
      int count = profile.hour(hour);
      openings += count;
      for (int wave = 0; wave < WAVES; wave++) {
        sums[wave] += WAVE[wave][hour] * count;
      }
    }
    double square = 0;
    for (int wave = 0; wave < WAVES; wave++) {
      double offset = sums[wave] - openings * mean[wave];
      square += offset * offset;
    }
    return square / openings;
  }

  private static double[][] waves() {
    double[][] waves = new double[WAVES][HOURS];
    for (int harmonic = 0; harmonic < HARMONICS; harmonic++) {
      for (int hour = 0; hour < HOURS; hour++) {
        double angle = 2 * Math.PI * (harmonic + 1) * hour / HOURS;
        waves[2 * harmonic][hour] = StrictMath.cos(angle);
        waves[2 * harmonic + 1][hour] = StrictMath.sin(angle);
      }
    }
    return waves;
  }
}
