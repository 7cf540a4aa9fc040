package io.stillwatch.server.pace;

import java.time.Duration;

/**
 * How long slow senders are borne.
 *
 * @param silence how long nothing may come at all
 * @param grace how long a head or a body may be waited for before it must have come at a pace
 */
public record Patience(Duration silence, Duration grace) {
  /** Longer than a network's hiccup, too short to hold a thousand connections with. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(10));
}
