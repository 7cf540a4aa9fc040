package io.stillwatch.pipeline;

import java.util.Arrays;

/**
 * How many exchanges an account had in each hour. Hours come in ascending order. An entry is two
 * numbers of seven bits a byte: the hours since the entry before, and the count. Not thread-safe.
 * Cost: two or three bytes for each hour with exchanges, and about 60.
 */
final class HourCounts {
  private static final int FIRST_ROOM = 8;
  private static final int LOW_BITS = 0x7f;
  private static final int MORE = 0x80;

  private byte[] entries;
  private int used;
  private long last;

  HourCounts() {
    entries = new byte[FIRST_ROOM];
  }

  /** The counts that {@link #toBytes} gave. */
  HourCounts(byte[] bytes) {
    entries = bytes.clone();
    used = bytes.length;
    each((hour, exchanges) -> last = hour);
  }

  /** Takes of each entry the hour since 1970 and the exchanges. */
  interface Sink {
    /** Takes one. */
    void count(long hour, int exchanges);
  }

  /** Adds an hour, not before the one that was added last. */
  void add(long hour, int exchanges) {
    put(hour - last);
    put(exchanges);
    last = hour;
  }

  private void put(long number) {
    long rest = number;
    while (rest > LOW_BITS) {
      append((byte) (rest & LOW_BITS | MORE));
      rest >>>= 7;
    }
    append((byte) rest);
  }

  private void append(byte part) {
    if (used == entries.length) {
      entries = Arrays.copyOf(entries, used + Math.max(FIRST_ROOM, used >>> 1));
    }
    entries[used++] = part;
  }

  /** Gives all entries in their order. */
  void each(Sink sink) {
    long hour = 0;
    long number = 0;
    int shift = 0;
    boolean isHour = true;
    for (int at = 0; at < used; at++) {
      number |= (long) (entries[at] & LOW_BITS) << shift;
      shift += 7;
      if (entries[at] < 0) {
        continue;
      }
      if (isHour) {
        hour += number;
      } else {
        sink.count(hour, (int) number);
      }
      isHour = !isHour;
      number = 0;
      shift = 0;
    }
  }

  /** The entries alone. */
  byte[] toBytes() {
    return Arrays.copyOf(entries, used);
  }
}
