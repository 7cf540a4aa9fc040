package io.stillwatch.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is kept of traffic.
 *
 * @param months for how many months
 * @param text whether the words of exchanges are kept beside their sketches
 * @param key the file with the key that all of it is sealed with, if it is not in the data folder
 */
public record Keeping(int months, boolean text, Optional<Path> key) {
  /** A campaign is known again within a year, and a month is for looking at it. */
  public static final int USUAL_MONTHS = 13;

  /** Sketches alone. */
  public static final Keeping USUAL = new Keeping(USUAL_MONTHS, false, Optional.empty());
}
