package io.stillwatch.laboratory.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * A limit an account: more exchanges on one day (UTC) than all but one in a thousand long-standing
 * customers ever send on one. Source: the practice of every provider; the threshold as one would
 * set it from last quarter's customers.
 */
record RateLimit() implements Baseline {
  private static final double SHARE = 0.999;
  private static final long DAY = 86_400_000L;

  @Override
  public String name() {
    return "rate limit";
  }

  @Override
  public String source() {
    return "operators' practice; threshold at the 0.999 quantile of customers of 90 days and more";
  }

  @Override
  public boolean grouping() {
    return false;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    double[] busiest = busiestDay(log);
    double limit = Reference.quantile(busiest, Reference.trusted(log), SHARE);
    return List.of(Reference.above(busiest, limit));
  }

  /** The exchanges of each account's busiest day, NaN where it has none. */
  static double[] busiestDay(Observations log) {
    double[] busiest = new double[log.accounts()];
    Arrays.fill(busiest, Double.NaN);
    long[] days = new long[log.accounts()];
    int[] today = new int[log.accounts()];
    for (int row = 0; row < log.size(); row++) {
      int account = log.account(row);
      long day = Math.floorDiv(log.time(row), DAY);
      today[account] = days[account] == day ? today[account] + 1 : 1;
      days[account] = day;
      double before = Double.isNaN(busiest[account]) ? 0 : busiest[account];
      busiest[account] = Math.max(before, today[account]);
    }
    return busiest;
  }
}
