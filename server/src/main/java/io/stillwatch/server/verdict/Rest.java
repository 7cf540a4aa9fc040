package io.stillwatch.server.verdict;

/**
 * Lets work be done again only after a rest of so many times as long as it took, and of a second at
 * least, so that however much it costs it takes a bounded share of the machine. For one thread.
 */
final class Rest {
  private static final long LEAST_NANOSECONDS = 1_000_000_000L;

  private final int times;
  private long ends = System.nanoTime();

  Rest(int times) {
    this.times = times;
  }

  /** Whether it has lasted long enough. */
  boolean over() {
    return System.nanoTime() - ends >= 0;
  }

  /** Begins after work that began at a time of {@link System#nanoTime}. */
  void after(long began) {
    long now = System.nanoTime();
    ends = now + Math.max(LEAST_NANOSECONDS, times * (now - began));
  }
}
