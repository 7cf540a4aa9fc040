package io.stillwatch.laboratory.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A figure with its 95 % confidence interval. Immutable.
 *
 * @param low the lower bound, NaN where it is not known
 * @param value the figure, NaN where there is nothing to go by
 * @param high the upper bound, NaN where it is not known
 */
public record Interval(double low, double value, double high) {
  private static final double Z = 1.959964;
  private static final int RESAMPLES = 2000;
  private static final long SEED = 1979;

  /** Nothing is known. */
  public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

  /**
   * A share of trials, by Wilson's score. It takes trials for independent; accounts of one run are
   * not quite, so with few runs the true interval is wider.
   */
  public static Interval wilson(long successes, long trials) {
    if (trials == 0) {
      return UNKNOWN;
    }
    double share = (double) successes / trials;
    double shrink = 1 + Z * Z / trials;
    double centre = (share + Z * Z / (2.0 * trials)) / shrink;
    double reach =
        Z * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials)) / shrink;
    return new Interval(
        successes == 0 ? 0 : Math.max(0, centre - reach),
        share,
        successes == trials ? 1 : Math.min(1, centre + reach));
  }

  /** The mean over runs, by the bootstrap over runs; of one run the bounds are not known. */
  public static Interval bootstrap(List<Double> runs) {
    double[] known =
        runs.stream().mapToDouble(Double::doubleValue).filter(run -> !Double.isNaN(run)).toArray();
    if (known.length == 0) {
      return UNKNOWN;
    }
    if (known.length == 1) {
      return new Interval(Double.NaN, known[0], Double.NaN);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      for (int draw = 0; draw < known.length; draw++) {
        sum += known[random.nextInt(known.length)];
      }
      means[resample] = sum / known.length;
    }
    Arrays.sort(means);
    return new Interval(
        means[(int) (0.025 * RESAMPLES)],
        Arrays.stream(known).average().orElse(Double.NaN),
        means[(int) (0.975 * RESAMPLES)]);
  }

  /** With so many digits: {@code 0.992 [0.981, 0.997]}, or what of it is known. */
  public String text(int digits) {
    if (Double.isNaN(value)) {
      return "-";
    }
    String form = "%." + digits + "f";
    if (Double.isNaN(low)) {
      return String.format(Locale.ROOT, form, value);
    }
    return String.format(Locale.ROOT, form + " [" + form + ", " + form + "]", value, low, high);
  }
}
