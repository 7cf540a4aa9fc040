package io.stillwatch.server.share;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as STIX and TAXII write them. Stateless. */
public final class StixTime {
  private static final DateTimeFormatter MILLISECONDS = form("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final DateTimeFormatter MICROSECONDS = form("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  private StixTime() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** A time within STIX: {@code 2026-04-22T10:00:00.000Z}. */
  static String of(Instant time) {
    return MILLISECONDS.format(time);
  }

  /** A place in the collection, microseconds since 1970, as the time that TAXII takes it for. */
  public static String added(long microseconds) {
    return MICROSECONDS.format(Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS));
  }

  /**
   * Microseconds since 1970, rounded down.
   *
   * @throws ArithmeticException if the time is too far off
   */
  public static long microseconds(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }
}
