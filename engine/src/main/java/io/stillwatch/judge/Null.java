package io.stillwatch.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How often an honest group would show what an accused one shows. The middle and the spread are the median and
 * the median absolute deviation of the honest groups, with {@value #USUAL} groups of the usual kind added so
 * that a log of few or tainted groups does not set the measure alone. The tail is logistic, far heavier than a
 * normal one: six spreads out is one in thirty thousand.
 */
final class Null {
  static final int USUAL = 6;

  private static final double TO_DEVIATION = 1.4826;
  private static final double STEEPNESS = 1.7;
  private static final double FARTHEST = 8;

  private Null() {}

  /**
   * Places a value among the honest ones.
   *
   * @return spreads towards what a campaign shows, -8 to 8; NaN where it was not measured
   */
  static double place(Testimony testimony, double value, List<Map<Testimony, Double>> honest) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    double[] values =
        honest.stream()
            .mapToDouble(measures -> measures.getOrDefault(testimony, Double.NaN))
            .filter(measured -> !Double.isNaN(measured))
            .toArray();
    double[] all = Arrays.copyOf(values, values.length + USUAL);
    for (int usual = 0; usual < USUAL; usual++) {
      double offset = usual < USUAL / 2 ? -1 : 1;
      all[values.length + usual] = testimony.usual() + offset * testimony.spread();
    }
    double middle = median(all);
    for (int place = 0; place < all.length; place++) {
      all[place] = Math.abs(all[place] - middle);
    }
    double spread = Math.max(testimony.spread(), TO_DEVIATION * median(all));
    double placed = testimony.sign() * (value - middle) / spread;
    return Math.max(-FARTHEST, Math.min(FARTHEST, placed));
  }

  /** The chance that an honest group is placed as far or farther. */
  static double chance(double placed) {
    return 1 / (1 + Math.exp(STEEPNESS * placed));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
