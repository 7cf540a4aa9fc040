package io.stillwatch.server.seen;

import java.util.Locale;

/** Where the service's time goes. */
public enum Room {
  /** Reads and sketches what is sent. */
  INTAKE,
  /** Writes it, and waits until it is on the disk. */
  STORE,
  /** Reads the store back in event time. */
  REPLAY,
  /** Links, nominates and judges. */
  JUDGE,
  /** Writes what was found and makes the table that answers are looked up in. */
  VIEW,
  /** Answers gateways. */
  DECIDE;

  /** The name in the text: {@code intake}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
