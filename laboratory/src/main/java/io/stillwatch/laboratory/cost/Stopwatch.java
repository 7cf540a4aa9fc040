package io.stillwatch.laboratory.cost;

import java.time.Duration;

/** Measures one piece of work after the other. Not thread-safe. */
final class Stopwatch {
  private long nanoseconds;
  private double processorSeconds;

  private Stopwatch() {}

  static Stopwatch start() {
    Stopwatch watch = new Stopwatch();
    watch.lap();
    return watch;
  }

  /** What the work since the start, or since the last lap, took. */
  Effort lap() {
    long now = System.nanoTime();
    double processorsNow = processorsNow();
    Effort effort = new Effort((now - nanoseconds) / 1e9, processorsNow - processorSeconds);
    nanoseconds = now;
    processorSeconds = processorsNow;
    return effort;
  }

  private static double processorsNow() {
    Duration total = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return total.toNanos() / 1e9;
  }
}
