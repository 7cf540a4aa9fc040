package io.stillwatch.view.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are said in the report: UTC always, and the zone stands beside. */
final class Times {
  private static final DateTimeFormatter MINUTE = pattern("d MMM uuuu HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMM");
  private static final DateTimeFormatter HOUR = pattern("d MMM HH:mm");

  private Times() {}

  /** A time as an element that machines read too. */
  static String element(Instant time) {
    return "<time datetime=\"" + time + "\">" + MINUTE.format(time) + " UTC</time>";
  }

  /** A time as short as an axis with such steps allows. */
  static String tick(Instant time, Duration step) {
    return (step.toHours() < 24 ? HOUR : DAY).format(time);
  }

  static String minute(Instant time) {
    return MINUTE.format(time) + " UTC";
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
