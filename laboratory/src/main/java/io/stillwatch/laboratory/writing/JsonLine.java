package io.stillwatch.laboratory.writing;

import java.time.Instant;

/** One JSON object being written, reused line after line. Mutable; for one thread. */
final class JsonLine {
  private static final long DAY = 86_400_000L;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder(4096);
  private long day = Long.MIN_VALUE;
  private String date = "";

  JsonLine open() {
    out.setLength(0);
    out.append('{');
    return this;
  }

  StringBuilder close() {
    return out.append('}').append('\n');
  }

  JsonLine text(String key, CharSequence value) {
    key(key).append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    out.append('"');
    return this;
  }

  JsonLine raw(String key, String json) {
    key(key).append(json);
    return this;
  }

  JsonLine number(String key, long value) {
    key(key).append(value);
    return this;
  }

  JsonLine number(String key, double value) {
    if (value == Math.rint(value)) {
      return number(key, (long) value);
    }
    key(key).append(value);
    return this;
  }

  JsonLine flag(String key, boolean value) {
    key(key).append(value);
    return this;
  }

  JsonLine time(String key, long time) {
    key(key).append('"');
    long number = Math.floorDiv(time, DAY);
    if (number != day) {
      day = number;
      date = Instant.ofEpochMilli(day * DAY).toString().substring(0, 11);
    }
    int rest = (int) (time - day * DAY);
    out.append(date);
    digits(rest / 3_600_000, 10).append(':');
    digits(rest / 60_000 % 60, 10).append(':');
    digits(rest / 1000 % 60, 10).append('.');
    digits(rest % 1000, 100).append("Z\"");
    return this;
  }

  private StringBuilder digits(int value, int place) {
    for (int divisor = place; divisor > 0; divisor /= 10) {
      out.append((char) ('0' + value / divisor % 10));
    }
    return out;
  }

  private StringBuilder key(String key) {
    if (out.length() > 1) {
      out.append(',');
    }
    return out.append('"').append(key).append("\":");
  }

  private void character(char character) {
    if (character == '"' || character == '\\') {
      out.append('\\').append(character);
    } else if (character >= ' ') {
      out.append(character);
    } else if (character == '\n') {
      out.append("\\n");
    } else {
      out.append("\\u00").append(HEX[character >> 4]).append(HEX[character & 15]);
    }
  }
}
