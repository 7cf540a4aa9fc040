package io.stillwatch.server.verdict;

import io.stillwatch.exchange.Progress;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.server.store.LogEntry;
import io.stillwatch.server.store.SketchLog;
import io.stillwatch.view.Findings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Judges what the store holds whenever it has grown, as {@code scan} would judge the same exchanges, and
 * hands the findings on, with the hashes of the accounts that have a registered scope. Lines may come in any
 * order, for each judging replays the whole store in event time. It rests three times as long as it worked, so
 * that a growing store leaves the machine to others.
 */
public final class JudgeLoop implements Runnable {
  private static final long LEAST_REST_MILLISECONDS = 1_000;

  private final SketchLog log;
  private final Path spool;
  private final BiConsumer<Findings, Set<Long>> published;

  /** Makes a loop over a log; runs that do not fit in memory go below the spool's folder. */
  public JudgeLoop(SketchLog log, Path spool, BiConsumer<Findings, Set<Long>> published) {
    this.log = log;
    this.spool = spool;
    this.published = published;
  }

  /** Judges until it is interrupted. */
  @Override
  public void run() {
    long judged = -1;
    while (!Thread.currentThread().isInterrupted()) {
      long begun = System.nanoTime();
      long grown = log.durable();
      if (grown != judged) {
        judge();
        judged = grown;
      }
      long worked = (System.nanoTime() - begun) / 1_000_000;
      try {
        Thread.sleep(Math.max(LEAST_REST_MILLISECONDS, 3 * worked));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Judges once, now. */
  public synchronized void judge() {
    PipelineSettings settings = new PipelineSettings(Long.MAX_VALUE, spool, 1);
    try (Pipeline pipeline = new Pipeline(settings, Progress.NONE)) {
      Set<Long> authorised = new HashSet<>();
      log.replay(entry -> take(entry, pipeline, authorised));
      published.accept(pipeline.finish(), authorised);
    }
  }

  private static void take(LogEntry entry, Pipeline pipeline, Set<Long> authorised) {
    switch (entry) {
      case LogEntry.Exchanged exchanged ->
          pipeline.sketched(exchanged.sketch(), exchanged.account());
      case LogEntry.Known known -> {
        pipeline.known(known.account(), known.traits());
        if (known.traits().authorised().isPresent()) {
          authorised.add(known.account());
        }
      }
    }
  }
}
