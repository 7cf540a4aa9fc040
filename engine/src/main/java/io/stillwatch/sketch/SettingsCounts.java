package io.stillwatch.sketch;

import java.nio.ByteBuffer;

/**
 * For each {@link SettingsField} up to {@value #VALUES} of its values, with whole counts: those whose hashes
 * are least, as in {@link LeastKeys}, packed into two arrays because every account has one. Merging is
 * associative and commutative. Not thread-safe.
 */
public final class SettingsCounts {
  /** How many values of a field are kept. */
  public static final int VALUES = 4;
  private static final int CELLS = SettingsField.ALL.length * VALUES;

  private final int[] values = new int[CELLS];
  private final char[] counts = new char[CELLS];

  /** A kept value of a field, 0 for "not logged"; meaningless where its count is 0. */
  public int value(SettingsField field, int place) {
    return values[field.ordinal() * VALUES + place];
  }

  /** How often it was used, 0 where nothing is kept at that place. */
  public int count(SettingsField field, int place) {
    return counts[field.ordinal() * VALUES + place];
  }

  void add(int field, int value, int times) {
    int first = field * VALUES;
    int end = first + VALUES;
    int place = first;
    while (place < end && counts[place] > 0 && Integer.compareUnsigned(values[place], value) < 0) {
      place++;
    }
    if (place == end) {
      return;
    }
    if (counts[place] > 0 && values[place] == value) {
      counts[place] = (char) Math.min(Character.MAX_VALUE, counts[place] + times);
      return;
    }
    System.arraycopy(values, place, values, place + 1, end - 1 - place);
    System.arraycopy(counts, place, counts, place + 1, end - 1 - place);
    values[place] = value;
    counts[place] = (char) Math.min(Character.MAX_VALUE, times);
  }

  void merge(SettingsCounts other) {
    for (int cell = 0; cell < CELLS; cell++) {
      if (other.counts[cell] > 0) {
        add(cell / VALUES, other.values[cell], other.counts[cell]);
      }
    }
  }

  void write(ByteBuffer to) {
    for (int cell = 0; cell < CELLS; cell++) {
      to.putInt(values[cell]).putChar(counts[cell]);
    }
  }

  void read(ByteBuffer from) {
    for (int cell = 0; cell < CELLS; cell++) {
      values[cell] = from.getInt();
      counts[cell] = from.getChar();
    }
  }
}
