package io.stillwatch.server.seen;

import java.util.Locale;

/** Where the service's time goes. */
public enum Room {
  /** Reads and sketches what is sent. */
  INTAKE,
  /** Writes it, and waits until it is on the disk. */
  STORE,
  /** Takes what the store has more, in event time, and judges the hours that are over. */
  REPLAY,
  /** Says what is found so far. */
  JUDGE,
  /** Writes what was found and how things stand, and makes the table of answers. */
  VIEW,
  /** Answers gateways. */
  DECIDE;

  /** The name in the text: {@code intake}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
