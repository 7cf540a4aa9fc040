package io.stillwatch.enforce;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One token bucket for each throttled campaign, whichever of its accounts asks, so that spreading
 * over accounts gains nothing. Thread-safe.
 */
public final class Buckets {
  /** What is let through of a campaign in a minute unless said otherwise. */
  public static final int REQUESTS_PER_MINUTE = 60;

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final int perMinute;

  /** Makes buckets that let so many requests of a campaign through in a minute. */
  public Buckets(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Whether a request of the campaign may pass now. */
  public boolean pass(String campaign, long now) {
    return buckets.computeIfAbsent(campaign, name -> new Bucket(perMinute, now)).take(now);
  }

  private static final class Bucket {
    private final int perMinute;
    private double left;
    private long filled;

    Bucket(int perMinute, long now) {
      this.perMinute = perMinute;
      this.left = perMinute;
      this.filled = now;
    }

    synchronized boolean take(long now) {
      left = Math.min(perMinute, left + Math.max(0, now - filled) * perMinute / 60_000.0);
      filled = Math.max(filled, now);
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
