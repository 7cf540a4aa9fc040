package io.stillwatch.intent;

import java.util.Arrays;

/** How well a number tells two groups apart. */
final class Ranking {
  private Ranking() {}

  /**
   * The chance that one drawn from {@code higher} is above one drawn from {@code lower}; ties half.
   */
  static double areaUnderCurve(double[] higher, double[] lower) {
    double[] sorted = lower.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double value : higher) {
      wins += (place(sorted, value, false) + place(sorted, value, true)) / 2.0;
    }
    return wins / ((double) higher.length * lower.length);
  }

  private static int place(double[] sorted, double value, boolean afterEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (afterEqual && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
