package io.stillwatch.laboratory.baseline;

import java.util.List;

/**
 * How far what an account asks lies from what long-standing customers ask: the unbiased squared
 * maximum mean discrepancy, with the scalar product of SimHash signs for a kernel. An account is
 * accused where it lies further off than all but one in a thousand of those customers.
 *
 * <p>Source: Gretton, Borgwardt, Rasch, Schölkopf and Smola, "A kernel two-sample test", Journal of
 * Machine Learning Research 2012; as a test of an account's queries against model extraction as in
 * the literature that follows PRADA.
 */
record MeanDiscrepancy() implements Baseline {
  private static final int LEAST = 20;
  private static final int BITS = 64;
  private static final double SHARE = 0.999;

  @Override
  public String name() {
    return "MMD";
  }

  @Override
  public String source() {
    return "Gretton et al., A kernel two-sample test, JMLR 2012";
  }

  @Override
  public boolean grouping() {
    return false;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    boolean[] trusted = Reference.trusted(log);
    AccountRows rows = new AccountRows(log);
    double[] population = new double[BITS];
    long count = 0;
    for (int account = 0; account < log.accounts(); account++) {
      if (trusted[account]) {
        double[] own = sums(log, rows, account);
        for (int bit = 0; bit < BITS; bit++) {
          population[bit] += own[bit];
        }
        count += rows.count(account);
      }
    }
    double[] distances = new double[log.accounts()];
    for (int account = 0; account < distances.length; account++) {
      int size = rows.count(account);
      distances[account] =
          size < LEAST
              ? Double.NaN
              : squared(sums(log, rows, account), size, population, Math.max(2, count));
    }
    return List.of(Reference.above(distances, Reference.quantile(distances, trusted, SHARE)));
  }

  private static double[] sums(Observations log, AccountRows rows, int account) {
    double[] sums = new double[BITS];
    for (int place = 0; place < rows.count(account); place++) {
      long signs = log.likeness(rows.row(account, place));
      for (int bit = 0; bit < BITS; bit++) {
        sums[bit] += (signs >>> bit & 1) * 2 - 1;
      }
    }
    return sums;
  }

  private static double squared(double[] own, double size, double[] others, double count) {
    double within = 0;
    double across = 0;
    double beyond = 0;
    for (int bit = 0; bit < BITS; bit++) {
      within += own[bit] * own[bit];
      across += own[bit] * others[bit];
      beyond += others[bit] * others[bit];
    }
    // A prompt's product with itself is always 64 and says nothing.
    return (within - BITS * size) / (size * (size - 1))
        + (beyond - BITS * count) / (count * (count - 1))
        - 2 * across / (size * count);
  }
}
