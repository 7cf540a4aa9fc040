package io.stillwatch.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Searches in bytes, eight at a time.
 *
 * <p>Eight bytes are taken as one long and compared in parallel: {@code (x - 0x01..01) & ~x &
 * 0x80..80} has the top bit set in the lowest byte of x that is zero (bits above it may be false,
 * which is why only the lowest is used and the order is little-endian). About one cycle a byte less
 * than a plain loop. See Warren, Hacker's Delight, 2nd edition, section 6-1.
 */
final class Bytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private Bytes() {}

  /** The eight bytes from {@code at}, the first one lowest. */
  static long eight(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Where {@code wanted} first stands, or {@code to}. */
  static int find(byte wanted, byte[] bytes, int from, int to) {
    long pattern = ONES * (wanted & 0xff);
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long hits = zeros(eight(bytes, at) ^ pattern);
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** Where a quote, a backslash or a control character first stands, or {@code to}. */
  static int findStringMark(byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = eight(bytes, at);
      long controls = (eight - SPACES) & ~eight & TOPS;
      long hits = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | controls;
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (at < to && !isStringMark(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Whether no byte has its top bit set. */
  static boolean isAscii(byte[] bytes, int from, int to) {
    long tops = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      tops |= eight(bytes, at);
    }
    for (; at < to; at++) {
      tops |= bytes[at];
    }
    return (tops & TOPS) == 0;
  }

  private static boolean isStringMark(byte value) {
    return value == '"' || value == '\\' || (value >= 0 && value < ' ');
  }

  private static long zeros(long value) {
    return (value - ONES) & ~value & TOPS;
  }
}
