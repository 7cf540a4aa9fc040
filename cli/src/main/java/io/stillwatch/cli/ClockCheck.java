package io.stillwatch.cli;

import io.stillwatch.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** How the times and names of a log's exchanges behave. Mutable; one thread. */
final class ClockCheck {
  private static final long FIRST_CREDIBLE = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final long SKEW = Duration.ofMinutes(5).toMillis();

  /** Hashes of so many ids are held, about 50 bytes each; later repeats are not looked for. */
  private static final int MOST_IDS = 1_000_000;

  private final long now;
  private final Set<Long> ids = new HashSet<>();
  private long latest = Long.MIN_VALUE;
  private long late;
  private long latestBy;
  private long future;
  private long ancient;
  private long repeated;

  ClockCheck(long now) {
    this.now = now;
  }

  void take(Exchange exchange) {
    long time = exchange.time();
    if (time > now + SKEW) {
      future++;
    } else if (time < FIRST_CREDIBLE) {
      ancient++;
    } else if (time < latest) {
      late++;
      latestBy = Math.max(latestBy, latest - time);
    } else {
      latest = time;
    }
    if (ids.size() < MOST_IDS && !ids.add(hash(exchange.id()))) {
      repeated++;
    }
  }

  /** Exchanges that stand behind one of a later time. */
  long late() {
    return late;
  }

  /** By how much at most. */
  Duration latestBy() {
    return Duration.ofMillis(latestBy);
  }

  /** Exchanges more than five minutes ahead of this machine's clock. */
  long future() {
    return future;
  }

  /** Exchanges before 2020: clocks that were never set. */
  long ancient() {
    return ancient;
  }

  /** Exchanges whose id came before. */
  long repeated() {
    return repeated;
  }

  private static long hash(String id) {
    long hash = 1125899906842597L;
    for (int at = 0; at < id.length(); at++) {
      hash = 31 * hash + id.charAt(at);
    }
    return hash;
  }
}
