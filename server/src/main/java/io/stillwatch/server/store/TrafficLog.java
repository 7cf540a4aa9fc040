package io.stillwatch.server.store;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seal.Seal;
import io.stillwatch.server.store.LogEntry.Said;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that is kept of traffic: the log of sketches and, where the operator says so, a log of texts
 * beside it, in a folder that nobody else can open. What is taken out goes out of both.
 * Thread-safe.
 */
public final class TrafficLog implements Closeable {
  private final SketchLog sketches;
  private final Optional<SketchLog> texts;
  private final Object reading = new Object();

  private TrafficLog(SketchLog sketches, Optional<SketchLog> texts) {
    this.sketches = sketches;
    this.texts = texts;
  }

  /**
   * Opens both logs of a data folder.
   *
   * @throws StillwatchException ({@link Problem#STORE_DAMAGED}) if what was acknowledged is not
   *     whole, or ({@link Problem#WRONG_USAGE}) if there are texts that are not to be kept
   */
  public static TrafficLog open(Path data, Seal seal, boolean withTexts) {
    Path folder = data.resolve("texts");
    if (!withTexts && Files.exists(folder)) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          folder + " holds texts, and --keep-text is not said; say it, or remove that folder.");
    }
    SketchLog sketches = SketchLog.open(SketchLog.series(data.resolve("log")), seal);
    if (!withTexts) {
      return new TrafficLog(sketches, Optional.empty());
    }
    try {
      return new TrafficLog(
          sketches, Optional.of(SketchLog.open(new Series(folder, "texts"), seal)));
    } catch (StillwatchException failure) {
      closeAfter(failure, sketches);
      throw failure;
    }
  }

  private static void closeAfter(StillwatchException failure, SketchLog log) {
    try {
      log.close();
    } catch (IOException another) {
      failure.addSuppressed(another);
    }
  }

  /** The log of sketches. */
  public SketchLog sketches() {
    return sketches;
  }

  /** Whether texts are kept. */
  public boolean keepsTexts() {
    return texts.isPresent();
  }

  /** Writes both batches and empties them. Not durable before {@link #commit}. */
  public void append(EntryBatch sketched, EntryBatch said) {
    // The text first: what is judged can then also be read.
    texts.ifPresent(log -> log.append(said));
    sketches.append(sketched);
  }

  /** Returns when everything that was appended before is on the disk. */
  public void commit() {
    texts.ifPresent(SketchLog::commit);
    sketches.commit();
  }

  /**
   * Takes out what is not to be kept, of everything appended before the call.
   *
   * @return how many entries went
   */
  public long sift(Predicate<LogEntry> keep) {
    long gone = 0;
    if (texts.isPresent()) {
      synchronized (reading) {
        gone = texts.get().sift(keep);
      }
    }
    return gone + sketches.sift(keep);
  }

  /**
   * The texts of an account, newest first, each exchange once. Cost: one reading of all texts, with
   * the answer in memory.
   *
   * @param most how many at most; fewer if they are long
   */
  public List<Said> said(String account, int most) {
    NewestTexts newest = new NewestTexts(account, most);
    synchronized (reading) {
      texts.ifPresent(log -> log.replay(SketchLog.Position.START, Long.MAX_VALUE, newest::add));
    }
    return newest.list();
  }

  @Override
  public void close() throws IOException {
    try (SketchLog first = sketches) {
      if (texts.isPresent()) {
        texts.get().close();
      }
    }
  }
}
