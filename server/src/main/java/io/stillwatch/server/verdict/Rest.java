package io.stillwatch.server.verdict;

import java.time.Duration;

/**
 * Lets work be done again only after a rest of so many times as long as it took, and of some
 * seconds at least, so that however much it costs it takes a bounded share of the machine. For one
 * thread.
 */
final class Rest {
  private final int times;
  private final long leastNanoseconds;
  private long ends = System.nanoTime();

  Rest(int times, Duration least) {
    this.times = times;
    this.leastNanoseconds = least.toNanos();
  }

  /** Whether it has lasted long enough. */
  boolean over() {
    return System.nanoTime() - ends >= 0;
  }

  /** Begins after work that began at a time of {@link System#nanoTime}. */
  void after(long began) {
    long now = System.nanoTime();
    ends = now + Math.max(leastNanoseconds, times * (now - began));
  }
}
