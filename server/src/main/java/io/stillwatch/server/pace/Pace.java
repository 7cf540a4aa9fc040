package io.stillwatch.server.pace;

import java.time.Duration;

/**
 * How fast a head or a body comes. Only the time in which the service waited counts, so that nobody
 * is blamed for a slow disk. Not thread-safe.
 */
final class Pace {
  private static final long LEAST_BYTES_A_SECOND = 1_024;

  private final Duration grace;
  private long waited;
  private long bytes;

  Pace(Duration grace) {
    this.grace = grace;
  }

  /** Counts what came after a wait in nanoseconds. Returns whether the whole is too slow. */
  boolean tooSlowWith(long more, long nanoseconds) {
    bytes += more;
    waited += nanoseconds;
    double seconds = (waited - grace.toNanos()) / 1e9;
    return seconds > 0 && bytes < seconds * LEAST_BYTES_A_SECOND;
  }
}
