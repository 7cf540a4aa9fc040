package io.stillwatch.server.policy;

import java.time.Duration;
import java.util.Optional;

/** A length of time as people write it: {@code 30m}, {@code 8h} or {@code 2d}. Stateless. */
public final class LengthOfTime {

  private LengthOfTime() {}

  /** The length that is written; empty if it is not written so. */
  public static Optional<Duration> of(String written) {
    if (!written.matches("[0-9]{1,4}[mhd]")) {
      return Optional.empty();
    }
    long count = Long.parseLong(written.substring(0, written.length() - 1));
    return Optional.of(
        switch (written.charAt(written.length() - 1)) {
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }
}
