package io.stillwatch.read;

/**
 * Reads times as RFC 3339 writes them: {@code 2026-04-22T10:00:00.25+02:00}. Letters may be small,
 * a space may stand for the T, the fraction may have any number of digits and is cut at the
 * millisecond, a leap second counts as the second after it.
 */
final class Rfc3339 {
  /** Stands for bytes that are no time, or a time outside the years 1970 to 9999 (UTC). */
  static final long INVALID = Long.MIN_VALUE;

  private static final int SHORTEST = "1970-01-01T00:00:00Z".length();
  private static final long YEAR_10000 = 253_402_300_800_000L;
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };
  private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Rfc3339() {}

  /** Milliseconds since 1970 (UTC), or {@link #INVALID}. */
  static long millis(byte[] text, int from, int to) {
    if (to - from < SHORTEST || !hasMarks(text, from)) {
      return INVALID;
    }
    int year = digits(text, from, 4);
    int month = digits(text, from + 5, 2);
    int day = digits(text, from + 8, 2);
    int hour = digits(text, from + 11, 2);
    int minute = digits(text, from + 14, 2);
    int second = digits(text, from + 17, 2);
    if ((year | month | day | hour | minute | second) < 0
        || !isDate(year, month, day)
        || hour > 23
        || minute > 59
        || second > 60) {
      return INVALID;
    }
    long seconds = ((epochDay(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
    return withFractionAndOffset(seconds * 1_000, text, from + 19, to);
  }

  private static boolean hasMarks(byte[] text, int from) {
    byte between = text[from + 10];
    return text[from + 4] == '-'
        && text[from + 7] == '-'
        && (between == 'T' || between == 't' || between == ' ')
        && text[from + 13] == ':'
        && text[from + 16] == ':';
  }

  private static long withFractionAndOffset(long localMillis, byte[] text, int from, int to) {
    int at = from;
    long millis = localMillis;
    if (text[at] == '.') {
      int first = ++at;
      for (int weight = 100; at < to && isDigit(text[at]); at++, weight /= 10) {
        millis += (long) weight * (text[at] - '0');
      }
      if (at == first || at == to) {
        return INVALID;
      }
    }
    boolean universal = text[at] == 'Z' || text[at] == 'z';
    if (universal) {
      return at + 1 == to ? inRange(millis) : INVALID;
    }
    if (at + 6 != to || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') {
      return INVALID;
    }
    int hours = digits(text, at + 1, 2);
    int minutes = digits(text, at + 4, 2);
    if ((hours | minutes) < 0 || hours > 23 || minutes > 59) {
      return INVALID;
    }
    long offset = (hours * 60L + minutes) * 60_000;
    return inRange(text[at] == '+' ? millis - offset : millis + offset);
  }

  /** The time itself if it lies in the years that are read, or {@link #INVALID}. */
  static long inRange(long millis) {
    return millis >= 0 && millis < YEAR_10000 ? millis : INVALID;
  }

  private static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    int days = month == 2 && isLeap(year) ? 29 : DAYS_OF_MONTH[month - 1];
    return day <= days;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static long epochDay(int year, int month, int day) {
    int before = year - 1;
    long leapDays = before / 4 - before / 100 + before / 400 - 477;
    int thisYear = month > 2 && isLeap(year) ? 1 : 0;
    return (year - 1970) * 365L + leapDays + DAYS_BEFORE_MONTH[month - 1] + thisYear + day - 1;
  }

  /** The number that so many digits spell, or a negative one if they are not digits. */
  private static int digits(byte[] text, int from, int count) {
    int value = 0;
    for (int at = from; at < from + count; at++) {
      if (!isDigit(text[at])) {
        return -1;
      }
      value = value * 10 + text[at] - '0';
    }
    return value;
  }

  private static boolean isDigit(byte value) {
    return value >= '0' && value <= '9';
  }
}
