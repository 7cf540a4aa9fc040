package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Progress;
import io.stillwatch.pipeline.AccountHour;
import io.stillwatch.pipeline.ProfileReplay;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.view.Findings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * What the {@link SeedCase} cost, whose lines are made as they are read. Each thread makes, reads
 * and sketches the lines of its own accounts; at the end of each hour all is judged. Measures the
 * whole process.
 *
 * @param bytes of the lines that were made
 * @param exchanges how many lines there were
 * @param harvested how many of them the campaign sent
 * @param read making, reading and sketching the lines
 * @param makingSeconds what of it the making took of the processors
 * @param judge judging, hour by hour
 * @param evaluation what of it the last evaluation took, of all accounts
 * @param heapBytes heap in use at most, the sum over its parts
 * @param found what was found
 */
public record SeedCost(
    long bytes,
    long exchanges,
    long harvested,
    Effort read,
    double makingSeconds,
    Effort judge,
    Effort evaluation,
    long heapBytes,
    SeedFound found) {
  private static final long HOUR = 3_600_000;

  /** Runs the case. */
  public static SeedCost of(SeedCase seedCase, int threads, Progress progress) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> run(seedCase, threads, progress)).join();
    } finally {
      pool.shutdown();
    }
  }

  /** All of it. */
  public Effort whole() {
    return read.and(judge);
  }

  private static SeedCost run(SeedCase seedCase, int threads, Progress progress) {
    SeedWords words = new SeedWords(seedCase.seed());
    List<SeedUse> uses =
        IntStream.range(0, seedCase.accounts())
            .mapToObj(number -> SeedUse.of(seedCase, number))
            .toList();
    List<SeedShare> shares =
        IntStream.range(0, threads)
            .mapToObj(share -> share(uses, share, threads))
            .map(share -> new SeedShare(share, words, seedCase.conversations()))
            .toList();
    ProfileReplay replay = new ProfileReplay();
    uses.forEach(use -> replay.known(Hash.of(use.name()), AccountTraits.of(SeedHolder.of(use))));
    Stopwatch watch = Stopwatch.start();
    Effort read = Effort.NONE;
    Effort judge = Effort.NONE;
    long exchanges = 0;
    for (int hour = 0; hour < seedCase.days() * 24; hour++) {
      int number = hour;
      List<AccountHour> active =
          shares.parallelStream().flatMap(share -> share.hour(number).stream()).toList();
      read = read.and(watch.lap());
      replay.hour(SeedCase.START + (hour + 1) * HOUR, active);
      // The profiles go on to change, so the hour is judged before the next is made.
      replay.evaluate();
      judge = judge.and(watch.lap());
      exchanges += active.stream().mapToLong(AccountHour::exchanges).sum();
      progress.at("seed case", exchanges, seedCase.expected());
    }
    replay.close();
    Effort evaluation = watch.lap();
    Findings findings = replay.findings(0);
    judge = judge.and(evaluation).and(watch.lap());
    progress.at("seed case", exchanges, exchanges);
    long harvested = shares.stream().mapToLong(SeedShare::harvested).sum();
    return new SeedCost(
        shares.stream().mapToLong(SeedShare::bytes).sum(),
        findings.exchanges(),
        harvested,
        read,
        shares.stream().mapToLong(SeedShare::made).sum() / 1e9,
        judge,
        evaluation,
        heapAtMost(),
        SeedFound.of(uses, harvested, findings));
  }

  private static List<SeedUse> share(List<SeedUse> uses, int share, int shares) {
    return IntStream.range(0, uses.size())
        .filter(number -> number % shares == share)
        .mapToObj(uses::get)
        .toList();
  }

  /** The most that was in use, what was to be collected included. */
  private static long heapAtMost() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
