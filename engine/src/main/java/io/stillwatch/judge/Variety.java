package io.stillwatch.judge;

import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.TextSketch;
import java.util.Arrays;

/**
 * How much the accounts of a group differ from each other, beyond what chance makes of equals: the
 * one thing that a pool fed by one scheduler cannot have and that people cannot lack.
 *
 * <p>For every account its distance from the group's mean is divided by the distance that sampling
 * alone would give; for exchangeable accounts the ratio is 1 on average, whatever the words or the
 * hours are. The excess over 1, by exchange, estimates the variance between accounts over the
 * variance within (analysis of variance by the method of moments): about 0 for a pool, 0.05 and
 * more for people. The {@value #TRIMMED} part of the accounts that differ most is left out, so that
 * a few strangers in a group do not hide what the rest is; control groups are treated alike, so
 * this favours nobody. Cost: linear in the accounts.
 *
 * <p>Source: Searle, Casella and McCulloch, "Variance Components", 1992.
 */
final class Variety {
  static final double TRIMMED = 0.12;

  private static final double DAMPING = 20;
  private static final double MOST = 4;
  private static final double TEXT_FREEDOM = 24;
  private static final double HOUR_FREEDOM = 10;

  /**
   * A variety.
   *
   * @param value the estimate, about 0 for equals; may fall below by chance
   * @param error its standard error if the accounts were equals
   */
  record Estimate(double value, double error) {
    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);
  }

  private Variety() {}

  /**
   * Between-account variance of the words' direction over its variance within; nothing without
   * words.
   */
  static Estimate text(Population population, int[] members) {
    double[] mean = new double[TextSketch.DIMENSIONS];
    double texts = 0;
    double lengths = 0;
    int counted = 0;
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      if (profile.texts() < 2) {
        continue;
      }
      counted++;
      texts += profile.texts();
      double square = 0;
      for (int dimension = 0; dimension < mean.length; dimension++) {
        double sum = profile.direction(dimension) / (double) TextSketch.NORM;
        mean[dimension] += sum;
        square += sum * sum;
      }
      lengths += square / profile.texts();
    }
    if (counted < 4) {
      return Estimate.NONE;
    }
    for (int dimension = 0; dimension < mean.length; dimension++) {
      mean[dimension] /= texts;
    }
    double within = Math.max((texts - lengths) / (texts - counted), 1e-4);
    return excess(
        population,
        members,
        profile -> profile.texts() < 2 ? -1 : distance(profile, mean) / within,
        AccountProfile::texts,
        TEXT_FREEDOM);
  }

  private static double distance(AccountProfile profile, double[] mean) {
    double scale = 1 / (TextSketch.NORM * (double) profile.texts());
    double square = 0;
    for (int dimension = 0; dimension < mean.length; dimension++) {
      double offset = profile.direction(dimension) * scale - mean[dimension];
      square += offset * offset;
    }
    return square * profile.texts();
  }

  /**
   * The same of the hours of the day (UTC) at which accounts begin something, or of the {@link
   * DayRhythm} where that says more.
   */
  static Estimate hours(Population population, int[] members) {
    double[] share = new double[24];
    double openings = 0;
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      for (int hour = 0; hour < 24; hour++) {
        share[hour] += profile.hour(hour);
        openings += profile.hour(hour);
      }
    }
    double spread = 1;
    for (int hour = 0; hour < 24; hour++) {
      share[hour] /= Math.max(1, openings);
      spread -= share[hour] * share[hour];
    }
    double within = Math.max(spread, 1e-3);
    Estimate hourly =
        excess(
            population,
            members,
            profile -> profile.openings() < 2 ? -1 : hourDistance(profile, share) / within,
            AccountProfile::openings,
            HOUR_FREEDOM);
    Estimate rhythm = DayRhythm.variety(population, members, share, within);
    return rhythm.value() > hourly.value() ? rhythm : hourly;
  }

  private static double hourDistance(AccountProfile profile, double[] share) {
    double openings = 0;
    for (int hour = 0; hour < 24; hour++) {
      openings += profile.hour(hour);
    }
    double square = 0;
    for (int hour = 0; hour < 24; hour++) {
      double offset = profile.hour(hour) - openings * share[hour];
      square += offset * offset;
    }
    return square / openings;
  }

  /**
   * The variance of the accounts' rates over the square of their mean, what counting chance adds
   * taken off: 0 for equal shares, 1 and more for people. An account's time runs from its first
   * exchange to its last.
   */
  static Estimate volume(Population population, int[] members) {
    double openings = 0;
    double time = 0;
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      openings += profile.openings();
      time += exposure(profile);
    }
    double rate = openings / time;
    double[] excesses = new double[members.length];
    double noise = 0;
    for (int place = 0; place < members.length; place++) {
      AccountProfile profile = population.profile(members[place]);
      double expected = rate * exposure(profile);
      double offset = profile.openings() / expected - 1;
      excesses[place] = Math.min(offset * offset, MOST) - 1 / expected;
      noise += 2 / (expected * expected);
    }
    Arrays.sort(excesses);
    return new Estimate(mean(excesses, kept(excesses.length)), Math.sqrt(noise) / excesses.length);
  }

  /** Hours in which an account was at work, the ends that chance hides added. */
  private static double exposure(AccountProfile profile) {
    double span = (profile.last() - profile.first()) / (double) AccountProfile.HOUR;
    int openings = Math.max(2, profile.openings());
    return Math.max(1, span * (openings + 1) / (openings - 1));
  }

  private static double mean(double[] ascending, int kept) {
    double sum = 0;
    for (int place = 0; place < kept; place++) {
      sum += ascending[place];
    }
    return sum / Math.max(1, kept);
  }

  private static int kept(int size) {
    return size - (int) (size * TRIMMED);
  }

  static Estimate excess(
      Population population, int[] members, Ratio ratio, Weight weight, double freedom) {
    double[] excesses = new double[members.length];
    double[] weights = new double[members.length];
    double[] each = new double[members.length];
    int size = 0;
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      double value = ratio.of(profile);
      if (value >= 0) {
        excesses[size] = value - 1;
        weights[size] = weight.of(profile);
        each[size] = excesses[size] / weights[size];
        size++;
      }
    }
    if (size < 4) {
      return Estimate.NONE;
    }
    int[] order = Ascending.order(each, size);
    double above = 0;
    double below = 0;
    double noise = 0;
    for (int place = 0; place < kept(size); place++) {
      double damped = 1 / (weights[order[place]] + DAMPING);
      above += excesses[order[place]] * damped;
      below += weights[order[place]] * damped;
      noise += damped * damped * 2 / freedom;
    }
    return new Estimate(above / below, Math.sqrt(noise) / below);
  }

  /**
   * How far an account is from the group's mean, in units of what sampling gives; -1 if it cannot
   * say.
   */
  interface Ratio {
    double of(AccountProfile profile);
  }

  /** How many observations an account has. */
  interface Weight {
    double of(AccountProfile profile);
  }
}
