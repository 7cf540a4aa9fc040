package io.stillwatch.server;

/**
 * What is kept of traffic.
 *
 * @param months for how many months
 * @param text whether the words of exchanges are kept beside their sketches
 */
public record Keeping(int months, boolean text) {
  /** A campaign is known again within a year, and a month is for looking at it. */
  public static final int USUAL_MONTHS = 13;

  /** Sketches alone. */
  public static final Keeping USUAL = new Keeping(USUAL_MONTHS, false);
}
