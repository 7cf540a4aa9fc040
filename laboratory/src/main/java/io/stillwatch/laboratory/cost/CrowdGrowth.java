package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a scan's time and memory grow: crowds of one, three, ten and thirty times as many accounts,
 * each with as many exchanges. Stateless. Cost: thirty times a {@link CrowdLog} of disk.
 */
public final class CrowdGrowth {
  private static final int[] TIMES = {1, 3, 10, 30};

  private CrowdGrowth() {}

  /**
   * Makes and scans the crowds, in one process: the third once before all, so that the machine code
   * is made.
   *
   * @param spool a folder for what does not fit in memory, where the crowds are made too, each in
   *     the place of the one before; the last is left
   * @param accounts of the smallest crowd
   */
  public static List<ScanCost> of(Path spool, int accounts, int threads, Progress progress) {
    scan(spool, TIMES[2] * accounts, threads, progress);
    List<ScanCost> costs = new ArrayList<>();
    for (int times : TIMES) {
      costs.add(scan(spool, times * accounts, threads, progress));
    }
    return costs;
  }

  private static ScanCost scan(Path spool, int accounts, int threads, Progress progress) {
    CrowdLog.write(spool, accounts, 1);
    List<Path> paths = List.of(spool.resolve("accounts.jsonl"), spool.resolve("exchanges.jsonl"));
    return ScanCost.of(paths, spool, threads, progress);
  }

  /**
   * The power of the exchanges that the time of the processors grew with from the first to the
   * last: 1 where each costs as much as the others.
   */
  public static double power(List<ScanCost> costs) {
    ScanCost first = costs.get(0);
    ScanCost last = costs.get(costs.size() - 1);
    double time = last.whole().timesOfProcessors(first.whole());
    return Math.log(time) / Math.log((double) last.exchanges() / first.exchanges());
  }
}
