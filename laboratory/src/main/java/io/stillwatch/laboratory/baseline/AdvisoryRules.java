package io.stillwatch.laboratory.baseline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The indicators of the joint advisory AA26-251A as rules an account: use round the clock with no
 * human rhythm; full use at once after opening; many addresses and user agents; use out of
 * proportion to the plan. Two of the four accuse. Source: CISA, NSA, FBI, AA26-251A, 8 September
 * 2026.
 */
record AdvisoryRules() implements Baseline {
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final int RULES = 2;
  private static final int LEAST_FOR_RHYTHM = 72;
  private static final int HOURS = 22;
  private static final int ADDRESSES = 10;
  private static final int AGENTS = 4;
  private static final double PLAN_SHARE = 0.99;

  @Override
  public String name() {
    return "AA26-251A rules";
  }

  @Override
  public String source() {
    return "CISA, NSA, FBI: AA26-251A (2026), two of its four indicators of use";
  }

  @Override
  public boolean grouping() {
    return false;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    AccountRows rows = new AccountRows(log);
    double[] broken = new double[log.accounts()];
    double[] busiest = RateLimit.busiestDay(log);
    Map<String, Double> limits = limits(log, busiest);
    for (int account = 0; account < broken.length; account++) {
      if (rows.count(account) > 0) {
        broken[account] =
            (roundTheClock(log, rows, account) ? 1 : 0)
                + (fullAtOnce(log, rows, account) ? 1 : 0)
                + (manyOrigins(log, rows, account) ? 1 : 0)
                + (busiest[account]
                        > limits.getOrDefault(log.holder(account).plan(), Double.MAX_VALUE)
                    ? 1
                    : 0);
      }
    }
    return List.of(Reference.above(broken, RULES - 0.5));
  }

  private static boolean roundTheClock(Observations log, AccountRows rows, int account) {
    if (rows.count(account) < LEAST_FOR_RHYTHM) {
      return false;
    }
    int[] hours = new int[24];
    for (int place = 0; place < rows.count(account); place++) {
      hours[(int) (Math.floorMod(log.time(rows.row(account, place)), DAY) / HOUR)]++;
    }
    return Arrays.stream(hours).filter(count -> count > 0).count() >= HOURS;
  }

  /** Opened lately, and the first whole day is at least as busy as those that follow. */
  private static boolean fullAtOnce(Observations log, AccountRows rows, int account) {
    long first = log.time(rows.row(account, 0));
    long created = log.holder(account).created();
    if (created == Long.MIN_VALUE || first - created > 3 * DAY) {
      return false;
    }
    int count = rows.count(account);
    int early = 0;
    while (early < count && log.time(rows.row(account, early)) < first + DAY) {
      early++;
    }
    double days = (log.time(rows.row(account, count - 1)) - first) / (double) DAY;
    return days >= 2 && early >= 10 && early >= 0.8 * (count - early) / (days - 1);
  }

  private static boolean manyOrigins(Observations log, AccountRows rows, int account) {
    Set<Long> addresses = new HashSet<>();
    Set<Long> agents = new HashSet<>();
    for (int place = 0; place < rows.count(account); place++) {
      addresses.add(log.address(rows.row(account, place)));
      agents.add(log.agent(rows.row(account, place)));
    }
    return addresses.size() >= ADDRESSES || agents.size() >= AGENTS;
  }

  private static Map<String, Double> limits(Observations log, double[] busiest) {
    boolean[] trusted = Reference.trusted(log);
    Map<String, Double> limits = new HashMap<>();
    for (int account = 0; account < busiest.length; account++) {
      limits.computeIfAbsent(
          log.holder(account).plan(),
          plan -> {
            boolean[] same = trusted.clone();
            for (int other = 0; other < same.length; other++) {
              same[other] &= log.holder(other).plan().equals(plan);
            }
            double limit = Reference.quantile(busiest, same, PLAN_SHARE);
            return Double.isNaN(limit) ? Double.MAX_VALUE : limit;
          });
    }
    return limits;
  }
}
