package io.stillwatch.exchange;

import java.util.Locale;

/** The kinds of evidence. Any may nominate a group; the one that did never counts as proof. */
public enum Channel {
  TEXT,
  QUEUE,
  TIME,
  SUPPLY,
  NETWORK,
  SETUP,
  INTENT,
  REPLAY,
  SUCCESSION,
  CORPUS;

  /** The name in JSON, command line and console. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
