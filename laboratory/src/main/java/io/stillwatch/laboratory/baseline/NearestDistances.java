package io.stillwatch.laboratory.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * How far each prompt lies from the nearest one that the same account sent before: honest use is
 * said to make a bell of it, synthesised queries not. An account is accused where the bell fits
 * worse than for all but one in a thousand long-standing customers. The distance is the Hamming
 * distance of SimHash fingerprints; the fit is the Shapiro-Francia statistic, which is
 * Shapiro-Wilk's with the normal scores for weights; distances beyond three deviations are left
 * out, as in the paper.
 *
 * <p>Source: Juuti, Szyller, Marchal and Asokan, "PRADA: protecting against DNN model stealing
 * attacks", EuroS&amp;P 2019.
 */
record NearestDistances() implements Baseline {
  private static final int LEAST = 40;
  private static final int MOST = 200;
  private static final double SHARE = 0.999;

  @Override
  public String name() {
    return "PRADA";
  }

  @Override
  public String source() {
    return "Juuti et al., PRADA, EuroS&P 2019";
  }

  @Override
  public boolean grouping() {
    return false;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    AccountRows rows = new AccountRows(log);
    double[] misfits = new double[log.accounts()];
    for (int account = 0; account < misfits.length; account++) {
      misfits[account] = 1 - fit(distances(log, rows, account));
    }
    double limit = Reference.quantile(misfits, Reference.trusted(log), SHARE);
    return List.of(Reference.above(misfits, limit));
  }

  private static double[] distances(Observations log, AccountRows rows, int account) {
    int count = Math.min(MOST, rows.count(account));
    double[] nearest = new double[Math.max(0, count - 1)];
    for (int place = 1; place < count; place++) {
      long here = log.likeness(rows.row(account, place));
      int least = 64;
      for (int before = 0; before < place; before++) {
        least = Math.min(least, Long.bitCount(here ^ log.likeness(rows.row(account, before))));
      }
      nearest[place - 1] = least;
    }
    return nearest;
  }

  /** The squared correlation with normal scores: 1 for a bell; NaN for few values. */
  static double fit(double[] values) {
    double[] kept = withoutOutliers(values);
    if (kept.length < LEAST) {
      return Double.NaN;
    }
    Arrays.sort(kept);
    double mean = Arrays.stream(kept).average().orElse(0);
    double cross = 0;
    double scores = 0;
    double squares = 0;
    for (int i = 0; i < kept.length; i++) {
      double score = NormalQuantile.of((i + 1 - 0.375) / (kept.length + 0.25));
      cross += score * (kept[i] - mean);
      scores += score * score;
      squares += (kept[i] - mean) * (kept[i] - mean);
    }
    // Distances that are all alike are no bell at all.
    return squares == 0 ? 0 : cross * cross / (scores * squares);
  }

  private static double[] withoutOutliers(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
    double reach = 3 * Math.sqrt(variance);
    return Arrays.stream(values).filter(value -> Math.abs(value - mean) <= reach).toArray();
  }
}
