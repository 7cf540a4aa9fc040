package io.stillwatch.server.intake;

import io.stillwatch.server.seen.Journal;

/**
 * Tells of lines that could not be read, once a minute at most: who sends them must not be able to
 * fill the journal. Thread-safe.
 */
final class RejectLines {
  private static final long EVERY_NANOSECONDS = 60_000_000_000L;

  private final Journal journal;
  private long untold;
  private long last = System.nanoTime() - EVERY_NANOSECONDS;

  RejectLines(Journal journal) {
    this.journal = journal;
  }

  /** Adds those of one body. */
  synchronized void add(long rejected) {
    untold += rejected;
    if (untold > 0 && System.nanoTime() - last >= EVERY_NANOSECONDS) {
      journal.line("rejected", Journal.Level.WARNING).with("lines", untold).tell();
      untold = 0;
      last = System.nanoTime();
    }
  }
}
