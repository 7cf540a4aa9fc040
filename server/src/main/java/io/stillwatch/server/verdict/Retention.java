package io.stillwatch.server.verdict;

import io.stillwatch.server.store.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Takes sketches and texts out of the store that are older than what is kept, once a day. How old
 * one is is counted from the last exchange judged, so that a log of the past can be replayed, but
 * never from the future: an exchange with a time that is yet to come must not make all others old.
 * For one thread.
 */
public final class Retention {
  private static final Duration EVERY = Duration.ofDays(1);

  private final int months;
  private Instant last = Instant.MIN;

  /** Keeps what is younger than so many months. */
  public Retention(int months) {
    this.months = months;
  }

  /**
   * Takes out what is too old, if that has not been done within a day; says how much went. The
   * store is sifted by what is given.
   */
  long after(Instant newest, ToLongFunction<Predicate<LogEntry>> sift) {
    Instant now = Instant.now();
    if (last.isAfter(now.minus(EVERY))) {
      return 0;
    }
    last = now;
    long oldest = oldest(newest.isBefore(now) ? newest : now);
    return sift.applyAsLong(
        entry ->
            switch (entry) {
              case LogEntry.Exchanged exchanged -> exchanged.sketch().time() >= oldest;
              case LogEntry.Said said -> said.time() >= oldest;
              case LogEntry.Known holder -> true;
            });
  }

  private long oldest(Instant newest) {
    return newest.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant().toEpochMilli();
  }
}
