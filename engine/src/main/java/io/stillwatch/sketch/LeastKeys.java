package io.stillwatch.sketch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sample of the distinct keys that were added, each with the exact number of times it was: the
 * keys of least unsigned value are kept, so that every holder samples alike and two samples can be
 * compared.
 *
 * <p>A key that is kept now was kept since it first came, for the bound only falls; so its count is
 * whole, and the mean count of the sample estimates how often a key recurs. With c keys kept and a
 * full sample the number of distinct keys is (c - 1) divided by the greatest kept key as a fraction
 * of all, with standard error 1 / sqrt(c - 2). Merging is associative and commutative. Keys must be
 * hashes; 0 is ignored. Not thread-safe. Cost: 40 bytes, 8 a key kept and 2 more a key once one
 * came twice; a step for each kept key that is greater than a new one.
 *
 * <p>Sources: Bar-Yossef et al., "Counting distinct elements in a data stream", RANDOM 2002; Beyer
 * et al., "On synopses for distinct-value estimation under multiset operations", SIGMOD 2007.
 */
public final class LeastKeys {
  private static final char MOST = Character.MAX_VALUE;

  private static final long[] NO_KEYS = {};
  private static final char[] ALL_ONCE = {};

  private final byte capacity;
  private byte size;
  private long[] keys = NO_KEYS;

  /** Empty as long as every kept key came once. */
  private char[] counts = ALL_ONCE;

  LeastKeys(int capacity) {
    this.capacity = (byte) capacity;
  }

  /** Bytes that a sample of so many keys takes when written, at most. */
  static int bytes(int capacity) {
    return 1 + 10 * capacity;
  }

  /** How many keys are kept. */
  public int size() {
    return size;
  }

  /** The kept key at a place, from the least up. */
  public long key(int place) {
    return keys[place];
  }

  /** How often that key was added, at most 65,535. */
  public int count(int place) {
    return counts.length == 0 ? 1 : counts[place];
  }

  /** Whether keys had to be left out, so that this is a sample and not the whole. */
  public boolean full() {
    return size == capacity;
  }

  /** The greatest key that could still be in the sample, as an unsigned number. */
  public long bound() {
    return full() ? keys[size - 1] : -1L;
  }

  /** Whether a key is in the sample. */
  public boolean holds(long key) {
    int place = placeOf(key);
    return place < size && keys[place] == key;
  }

  /** The estimated number of distinct keys added. */
  public double distinct() {
    if (!full() || size < 3) {
      return size;
    }
    double fraction = (keys[size - 1] >>> 1) / (double) Long.MAX_VALUE;
    return Math.max(size, (size - 1) / Math.max(fraction, 0x1p-60));
  }

  /** How often a key was added on average, 1 where nothing was added. */
  public double meanCount() {
    long total = 0;
    for (int place = 0; place < size; place++) {
      total += count(place);
    }
    return size == 0 ? 1 : total / (double) size;
  }

  void add(long key) {
    add(key, 1);
  }

  void merge(LeastKeys other) {
    for (int place = 0; place < other.size; place++) {
      add(other.keys[place], other.count(place));
    }
  }

  private void add(long key, int times) {
    if (key == 0 || full() && Long.compareUnsigned(key, keys[size - 1]) > 0) {
      return;
    }
    int place = placeOf(key);
    boolean known = place < size && keys[place] == key;
    if (!known) {
      insert(key, place);
    }
    int before = known ? count(place) : 0;
    setCount(place, Math.min(MOST, before + times));
  }

  private void insert(long key, int place) {
    if (size == keys.length && size < capacity) {
      keys = Arrays.copyOf(keys, Math.min(capacity, Math.max(2, 2 * size)));
      counts = counts.length == 0 ? counts : Arrays.copyOf(counts, keys.length);
    }
    int moved = Math.min(size, keys.length - 1) - place;
    System.arraycopy(keys, place, keys, place + 1, moved);
    keys[place] = key;
    if (counts.length > 0) {
      System.arraycopy(counts, place, counts, place + 1, moved);
    }
    size = (byte) Math.min(size + 1, capacity);
  }

  private void setCount(int place, int count) {
    if (count != 1 && counts.length == 0) {
      counts = new char[keys.length];
      Arrays.fill(counts, (char) 1);
    }
    if (counts.length > 0) {
      counts[place] = (char) count;
    }
  }

  private int placeOf(long key) {
    int place = size;
    while (place > 0 && Long.compareUnsigned(keys[place - 1], key) >= 0) {
      place--;
    }
    return place;
  }

  void write(ByteBuffer to) {
    to.put((byte) size);
    for (int place = 0; place < size; place++) {
      to.putLong(keys[place]).putChar((char) count(place));
    }
  }

  void read(ByteBuffer from) {
    int written = Byte.toUnsignedInt(from.get());
    for (int place = 0; place < written; place++) {
      add(from.getLong(), from.getChar());
    }
  }
}
