package io.stillwatch.judge;

import java.util.Arrays;

/**
 * Joins chances. Stateless.
 *
 * <p>{@link #combine} is the Cauchy combination, whose tail holds whatever the dependence between the channels
 * (Liu and Xie, JASA 2020); a channel that speaks for the accused is counted as {@value #MOST} at most, so that
 * one cannot outweigh all others. {@link #discoveries} are the q-values of Benjamini and Hochberg (1995).
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

  /** The worst combination that is left when any one is taken away; 1 for fewer than two. */
  static double withoutAny(double[] chances) {
    double worst = chances.length < 2 ? 1 : 0;
    for (int left = 0; left < chances.length; left++) {
      double[] others = new double[chances.length - 1];
      System.arraycopy(chances, 0, others, 0, left);
      System.arraycopy(chances, left + 1, others, left, others.length - left);
      worst = Math.max(worst, combine(others));
    }
    return worst;
  }

  /** For each chance the least false discovery rate at which it would still be a discovery. */
  static double[] discoveries(double[] chances) {
    Integer[] order = new Integer[chances.length];
    Arrays.setAll(order, place -> place);
    Arrays.sort(order, (one, other) -> Double.compare(chances[other], chances[one]));
    double[] rates = new double[chances.length];
    double least = 1;
    for (int place = 0; place < order.length; place++) {
      int rank = order.length - place;
      least = Math.min(least, chances[order[place]] * chances.length / rank);
      rates[order[place]] = least;
    }
    return rates;
  }
}
