package io.stillwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Takes values out of foreign JSON. Parts of it are written by clients, so a value of another shape
 * is absent here and never costs the line: otherwise a client could keep itself out of the log.
 */
final class JsonFields {
  private static final String LARGEST = String.valueOf(Long.MAX_VALUE);
  private static final double SECONDS_END = 1e11;
  private static final double MILLISECONDS_END = 1e14;
  private static final double MICROSECONDS_END = 1e17;

  private JsonFields() {}

  /** The first text or number that is there and not empty, as a text. */
  static String text(JsonNode object, String... names) {
    return text(object, List.of(names));
  }

  /** The first text or number that is there and not empty, as a text. */
  static String text(JsonNode object, List<String> names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isString() || value.isNumber()) {
        String text = WellFormed.mended(value.asString());
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }

  /** The first whole number from 0, also if written as a text; -1 if there is none. */
  static long count(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0) {
        return value.asLong();
      }
      if (value.isString() && isCount(value.asString())) {
        return Long.parseLong(value.asString());
      }
    }
    return -1;
  }

  private static boolean isCount(String text) {
    int length = text.length();
    return length > 0
        && length <= LARGEST.length()
        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9')
        && (length < LARGEST.length() || text.compareTo(LARGEST) <= 0);
  }

  /** The first finite number; NaN if there is none. */
  static double number(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.path(name);
      if (value.isNumber() && Double.isFinite(value.doubleValue(Double.NaN))) {
        return value.doubleValue();
      }
    }
    return Double.NaN;
  }

  /** The first object, or an empty place. */
  static JsonNode object(JsonNode object, String... names) {
    for (String name : names) {
      if (object.path(name).isObject()) {
        return object.path(name);
      }
    }
    return object.path("");
  }

  /**
   * The first time: RFC 3339, the same without a zone (then UTC), or a number since 1970 in
   * seconds, milliseconds, microseconds or nanoseconds, told apart by size. In milliseconds, or
   * {@link Rfc3339#INVALID}.
   */
  static long time(JsonNode object, String... names) {
    for (String name : names) {
      long millis = millis(object.path(name));
      if (millis != Rfc3339.INVALID) {
        return millis;
      }
    }
    return Rfc3339.INVALID;
  }

  private static long millis(JsonNode value) {
    if (value.isNumber()) {
      return millis(value.doubleValue(Double.NaN));
    }
    if (!value.isString()) {
      return Rfc3339.INVALID;
    }
    long zoned = parsed(value.asString());
    return zoned == Rfc3339.INVALID ? parsed(value.asString() + "Z") : zoned;
  }

  private static long parsed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Rfc3339.millis(bytes, 0, bytes.length);
  }

  private static long millis(double sinceEpoch) {
    if (!(sinceEpoch >= 0)) {
      return Rfc3339.INVALID;
    }
    double millis =
        sinceEpoch < SECONDS_END
            ? sinceEpoch * 1e3
            : sinceEpoch < MILLISECONDS_END
                ? sinceEpoch
                : sinceEpoch < MICROSECONDS_END ? sinceEpoch / 1e3 : sinceEpoch / 1e6;
    return Rfc3339.inRange((long) millis);
  }
}
