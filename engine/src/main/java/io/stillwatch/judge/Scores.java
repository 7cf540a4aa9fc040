package io.stillwatch.judge;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a kind of account scores, as a normal distribution drawn from the side that matters.
 *
 * @param middle its middle
 * @param spread its standard deviation, never below {@value #LEAST}
 */
record Scores(double middle, double spread) implements Serializable {
  static final double LEAST = 1.5;

  private static final double QUARTER = 0.674;
  private static final double TWENTIETH = 1.645;
  private static final int FEW = 20;
  private static final double HUMP = 1;
  private static final double VALLEY = 0.4;
  private static final double PEAK = 0.05;
  private static final double WIDTH = 2;

  /** Of a guessed group or its surroundings: median and median absolute deviation. */
  static Scores around(double[] scores) {
    if (scores.length == 0) {
      return new Scores(0, LEAST);
    }
    double middle = median(scores);
    double[] offsets = Arrays.stream(scores).map(score -> Math.abs(score - middle)).toArray();
    return new Scores(middle, Math.max(LEAST, median(offsets) / QUARTER));
  }

  /** Of members: the spread is that of the better half, which strangers among them do not widen. */
  static Scores ofMembers(double[] scores) {
    if (scores.length == 0) {
      return new Scores(0, LEAST);
    }
    double[] sorted = sorted(scores);
    double middle = sorted[sorted.length / 2];
    double spread = (sorted[sorted.length - 1 - sorted.length / 4] - middle) / QUARTER;
    return new Scores(middle, Math.max(2 * LEAST, spread));
  }

  /**
   * Of strangers: drawn through the quarter and the twentieth that score highest, since those are
   * who may be mistaken. Where a valley parts a hump of high scores from the rest, as undetected
   * members make it, the hump is left out; but not if it scores lower than members do, since then
   * it is the strangers most like them.
   *
   * @param count how many members there are, as many times fewer as the strangers are a sample
   */
  static Scores ofStrangers(double[] scores, Scores members, double count) {
    if (scores.length == 0) {
      return new Scores(0, LEAST);
    }
    double[] sorted = sorted(scores);
    int below = belowValley(sorted, members.middle());
    int size = isMembers(sorted, below, members, count) ? Math.max(1, below) : sorted.length;
    double quarter = sorted[size - 1 - size / 4];
    double twentieth = sorted[size - 1 - size / 20];
    double spread = Math.max(LEAST, (twentieth - quarter) / (TWENTIETH - QUARTER));
    return new Scores(quarter - QUARTER * spread, spread);
  }

  /** Whether those from a place on are no more than the members and score as they do. */
  private static boolean isMembers(double[] sorted, int from, Scores members, double count) {
    int hump = sorted.length - from;
    return hump > 0
        && hump <= HUMP * count
        && sorted[from + hump / 2] >= members.middle() - members.spread();
  }

  /**
   * How many of the sorted scores lie below the deepest valley on the way to the members, all if
   * none does.
   */
  private static int belowValley(double[] sorted, double members) {
    if (sorted.length < FEW) {
      return sorted.length;
    }
    double from = sorted[sorted.length / 2];
    int steps = (int) Math.max(0, Math.min(200, members - from));
    double[] density = new double[steps + 1];
    for (int step = 0; step <= steps; step++) {
      density[step] = density(sorted, from + step);
    }
    int valley = -1;
    double depth = VALLEY;
    double beyond = 0;
    for (int step = steps; step > 0; step--) {
      beyond = Math.max(beyond, density[step]);
      double ratio = density[step] / Math.max(beyond, PEAK * density[0]);
      if (ratio < depth && beyond > PEAK * density[0]) {
        depth = ratio;
        valley = step;
      }
    }
    return valley < 0 ? sorted.length : below(sorted, from + valley);
  }

  private static double density(double[] sorted, double at) {
    double sum = 0;
    for (int place = below(sorted, at - 3 * WIDTH);
        place < sorted.length && sorted[place] < at + 3 * WIDTH;
        place++) {
      double offset = (sorted[place] - at) / WIDTH;
      sum += Math.exp(-offset * offset / 2);
    }
    return sum;
  }

  private static int below(double[] sorted, double bound) {
    int place = Arrays.binarySearch(sorted, bound);
    return place < 0 ? -place - 1 : place;
  }

  /** The logarithm of the density at a score, up to a constant. */
  double logDensity(double score) {
    double offset = (score - middle) / spread;
    return -offset * offset / 2 - Math.log(spread);
  }

  private static double median(double[] values) {
    return sorted(values)[values.length / 2];
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
