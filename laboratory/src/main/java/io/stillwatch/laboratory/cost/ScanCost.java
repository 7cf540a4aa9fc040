package io.stillwatch.laboratory.cost;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.view.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a scan cost. Measures the whole process.
 *
 * @param bytes size of the log's files
 * @param exchanges how many exchanges it held
 * @param accounts how many accounts were used
 * @param read reading, parsing and sketching into the spool
 * @param judge replaying in event time and judging
 * @param evaluation evaluating all accounts once more, as they are in the end
 * @param heldBytes heap that the scan still holds at its end, after collection
 */
public record ScanCost(
    long bytes,
    long exchanges,
    long accounts,
    Effort read,
    Effort judge,
    Effort evaluation,
    long heldBytes) {
  private static final int COLLECTIONS = 3;

  /** What is held for an account that was used. */
  public double heldBytesOfAccount() {
    return heldBytes / (double) Math.max(1, accounts);
  }

  /** Both parts. */
  public Effort whole() {
    return read.and(judge);
  }

  /**
   * Scans a log once.
   *
   * @param paths the log, as {@code scan} takes it
   * @param spool a folder for what does not fit in memory
   * @param threads how many threads may work
   */
  public static ScanCost of(List<Path> paths, Path spool, int threads, Progress progress) {
    long before = heapInUse();
    try (Pipeline pipeline =
        new Pipeline(new PipelineSettings(Long.MAX_VALUE, spool, threads), progress)) {
      Stopwatch watch = Stopwatch.start();
      new ExchangeReader(ReadSettings.DEFAULT, progress).read(paths, pipeline, threads);
      Effort read = watch.lap();
      Findings findings = pipeline.finish();
      Effort judge = watch.lap();
      long held = heapInUse() - before;
      watch.lap();
      pipeline.evaluateAgain();
      Effort evaluation = watch.lap();
      return new ScanCost(
          bytes(paths), findings.exchanges(), findings.accounts(), read, judge, evaluation, held);
    }
  }

  private static long heapInUse() {
    for (int collection = 0; collection < COLLECTIONS; collection++) {
      System.gc();
    }
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  private static long bytes(List<Path> paths) {
    long bytes = 0;
    try {
      for (Path path : paths) {
        bytes += Files.size(path);
      }
    } catch (IOException failure) {
      throw new StillwatchException(Problem.INPUT_MISSING, "A log file is gone.", failure);
    }
    return bytes;
  }
}
