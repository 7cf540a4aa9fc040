package io.stillwatch.judge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Joins chances. Stateless.
 *
 * <p>{@link #combine} is the Cauchy combination, whose tail holds whatever the dependence between
 * the channels (Liu and Xie, JASA 2020); a channel that speaks for the accused is counted as
 * {@value #MOST} at most, so that one cannot outweigh all others. {@link #discoveries} are the
 * q-values of Benjamini and Hochberg (1995).
 */
final class Chances {
  static final double MOST = 0.9;

  private Chances() {}

  /** One chance for several; 1 for none. */
  static double combine(double[] chances) {
    if (chances.length == 0) {
      return 1;
    }
    double sum = 0;
    for (double chance : chances) {
      sum += Math.tan((0.5 - Math.max(1e-15, Math.min(MOST, chance))) * Math.PI);
    }
    return 0.5 - Math.atan(sum / chances.length) / Math.PI;
  }

  /**
   * For each chance the least false discovery rate at which it would still be a discovery. NaN
   * stands for no test: it has rate 1 and does not count among the tests.
   */
  static double[] discoveries(double[] chances) {
    Integer[] order =
        IntStream.range(0, chances.length)
            .filter(place -> !Double.isNaN(chances[place]))
            .boxed()
            .sorted((one, other) -> Double.compare(chances[other], chances[one]))
            .toArray(Integer[]::new);
    double[] rates = new double[chances.length];
    Arrays.fill(rates, 1);
    double least = 1;
    for (int place = 0; place < order.length; place++) {
      int rank = order.length - place;
      least = Math.min(least, chances[order[place]] * order.length / rank);
      rates[order[place]] = least;
    }
    return rates;
  }
}
