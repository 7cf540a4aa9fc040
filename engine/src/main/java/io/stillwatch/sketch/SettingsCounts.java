package io.stillwatch.sketch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * For each {@link SettingsField} up to {@value #VALUES} of its values, with whole counts: those
 * whose hashes are least, as in {@link LeastKeys}. Merging is associative and commutative. Not
 * thread-safe.
 *
 * <p>All fields share two arrays, each field's values beside each other in ascending order, since
 * most accounts use one value of each. Cost: 60 bytes, and 6 for each value kept.
 */
public final class SettingsCounts {
  /** How many values of a field are kept. */
  public static final int VALUES = 4;

  private static final int CELLS = SettingsField.ALL.length * VALUES;

  /** Size in bytes when every field is full. */
  static final int BYTES = Long.BYTES + 6 * CELLS;

  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final int FIRST_ROOM = 8;

  private int[] values = new int[FIRST_ROOM];
  private char[] counts = new char[FIRST_ROOM];

  /** In each byte, how many values of a field are kept, the first field lowest. */
  private long sizes;

  /** A kept value of a field, 0 for "not logged"; meaningless where its count is 0. */
  public int value(SettingsField field, int place) {
    return place < size(field.ordinal()) ? values[start(field.ordinal()) + place] : 0;
  }

  /** How often it was used, 0 where nothing is kept at that place. */
  public int count(SettingsField field, int place) {
    return place < size(field.ordinal()) ? counts[start(field.ordinal()) + place] : 0;
  }

  /** The value of a field that was used most, the one of least hash among equals; 0 if none was. */
  public int mostUsed(SettingsField field) {
    int first = start(field.ordinal());
    int most = first;
    for (int place = first + 1; place < first + size(field.ordinal()); place++) {
      most = counts[place] > counts[most] ? place : most;
    }
    return size(field.ordinal()) == 0 ? 0 : values[most];
  }

  private int size(int field) {
    return (int) (sizes >>> 8 * field & 0xff);
  }

  /** The sum of the bytes below a field's, by one multiplication. */
  private int start(int field) {
    return (int) ((sizes & (1L << 8 * field) - 1) * EACH_BYTE >>> 56);
  }

  void add(int field, int value, int times) {
    int first = start(field);
    int end = first + size(field);
    int place = first;
    while (place < end && Integer.compareUnsigned(values[place], value) < 0) {
      place++;
    }
    if (place < end && values[place] == value) {
      counts[place] = (char) Math.min(Character.MAX_VALUE, counts[place] + times);
    } else if (end - first < VALUES) {
      insert(field, place, value, times);
    } else if (place < end) {
      System.arraycopy(values, place, values, place + 1, end - 1 - place);
      System.arraycopy(counts, place, counts, place + 1, end - 1 - place);
      put(place, value, times);
    }
  }

  private void insert(int field, int place, int value, int times) {
    int used = (int) (sizes * EACH_BYTE >>> 56);
    if (used == values.length) {
      int room = Math.min(CELLS, used + FIRST_ROOM / 2);
      values = Arrays.copyOf(values, room);
      counts = Arrays.copyOf(counts, room);
    }
    System.arraycopy(values, place, values, place + 1, used - place);
    System.arraycopy(counts, place, counts, place + 1, used - place);
    put(place, value, times);
    sizes += 1L << 8 * field;
  }

  private void put(int place, int value, int times) {
    values[place] = value;
    counts[place] = (char) Math.min(Character.MAX_VALUE, times);
  }

  void merge(SettingsCounts other) {
    for (int field = 0; field < SettingsField.ALL.length; field++) {
      int first = other.start(field);
      for (int place = first; place < first + other.size(field); place++) {
        add(field, other.values[place], other.counts[place]);
      }
    }
  }

  void write(ByteBuffer to) {
    to.putLong(sizes);
    for (int place = 0; place < (int) (sizes * EACH_BYTE >>> 56); place++) {
      to.putInt(values[place]).putChar(counts[place]);
    }
  }

  void read(ByteBuffer from) {
    long written = from.getLong();
    for (int field = 0; field < SettingsField.ALL.length; field++) {
      for (int place = 0; place < (int) (written >>> 8 * field & 0xff); place++) {
        add(field, from.getInt(), from.getChar());
      }
    }
  }
}
