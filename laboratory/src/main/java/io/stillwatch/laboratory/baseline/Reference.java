package io.stillwatch.laboratory.baseline;

import java.util.Arrays;

/**
 * Where an operator sets a threshold: at a quantile of the accounts that were customers long before
 * the log begins, or of all where those are few. Stateless.
 */
final class Reference {
  private static final long LONG_BEFORE = 90 * 86_400_000L;
  private static final int FEW = 100;

  private Reference() {}

  /** Whether an account was opened so long before the log begins that it is taken for honest. */
  static boolean[] trusted(Observations log) {
    boolean[] trusted = new boolean[log.accounts()];
    long begin = log.size() == 0 ? 0 : log.time(0);
    int count = 0;
    for (int account = 0; account < trusted.length; account++) {
      long created = log.holder(account).created();
      trusted[account] = created != Long.MIN_VALUE && created < begin - LONG_BEFORE;
      count += trusted[account] ? 1 : 0;
    }
    if (count < FEW) {
      Arrays.fill(trusted, true);
    }
    return trusted;
  }

  /** The quantile of the values that are known, NaN where none is. */
  static double quantile(double[] values, boolean[] counted, double share) {
    double[] known = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (counted[i] && !Double.isNaN(values[i])) {
        known[count++] = values[i];
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    Arrays.sort(known, 0, count);
    return known[(int) Math.min(count - 1, Math.floor(share * count))];
  }

  /** The accounts above a threshold as one group; none where nothing is above. */
  static int[] above(double[] values, double threshold) {
    int[] found = new int[values.length];
    int count = 0;
    for (int account = 0; account < values.length; account++) {
      if (values[account] > threshold) {
        found[count++] = account;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
