package io.stillwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds a field by the bytes of its name, without making a text of them. Open addressing over a
 * hash of length, first, middle and last byte, made once; every hit is compared byte by byte.
 * Thread-safe.
 */
final class FieldTable {
  /** The name of no field. */
  static final int UNKNOWN = -1;

  /** A name by which foreign forms are recognised, so that the line is not the fast path's. */
  static final int FOREIGN = -2;

  private static final int SLOTS = 256;

  private final byte[][] names = new byte[SLOTS][0];
  private final int[] fields = new int[SLOTS];

  FieldTable(List<String> foreign) {
    for (ExchangeField field : ExchangeField.values()) {
      put(field.jsonName(), field.ordinal());
    }
    for (String name : foreign) {
      put(name, FOREIGN);
    }
  }

  /** The field's ordinal, {@link #UNKNOWN} or {@link #FOREIGN}. */
  int find(byte[] line, int from, int to) {
    if (from == to) {
      return UNKNOWN;
    }
    int slot = hash(line, from, to);
    while (names[slot].length != 0) {
      byte[] name = names[slot];
      if (Arrays.equals(name, 0, name.length, line, from, to)) {
        return fields[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return UNKNOWN;
  }

  private void put(String text, int field) {
    byte[] name = text.getBytes(StandardCharsets.US_ASCII);
    int slot = hash(name, 0, name.length);
    while (names[slot].length != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    names[slot] = name;
    fields[slot] = field;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int length = to - from;
    int mixed =
        length * 61 + bytes[from] * 7 + bytes[from + (length >>> 1)] * 31 + bytes[to - 1] * 3;
    return mixed & (SLOTS - 1);
  }
}
