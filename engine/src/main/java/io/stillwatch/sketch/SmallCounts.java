package io.stillwatch.sketch;

import java.nio.ByteBuffer;

/**
 * A row of counts from 0 to 65,535, where they stay. Most accounts never reach 256 of anything, so
 * the upper bytes are kept only once one is needed. Merging is associative and commutative. Not
 * thread-safe. Cost: a byte a count, two once one passes 255, and 40 bytes besides.
 */
final class SmallCounts {
  private static final byte[] NONE = {};
  private static final int MOST = Character.MAX_VALUE;

  private final byte[] lower;
  private byte[] upper = NONE;

  SmallCounts(int places) {
    lower = new byte[places];
  }

  int places() {
    return lower.length;
  }

  int at(int place) {
    int low = Byte.toUnsignedInt(lower[place]);
    return upper.length == 0 ? low : Byte.toUnsignedInt(upper[place]) << 8 | low;
  }

  /** Adds to a count, which stays at its most. */
  void raise(int place, int times) {
    set(place, (int) Math.min(MOST, (long) at(place) + times));
  }

  void set(int place, int count) {
    if (count > 0xff && upper.length == 0) {
      upper = new byte[lower.length];
    }
    lower[place] = (byte) count;
    if (upper.length > 0) {
      upper[place] = (byte) (count >>> 8);
    }
  }

  void merge(SmallCounts other) {
    for (int place = 0; place < lower.length; place++) {
      raise(place, other.at(place));
    }
  }

  void write(ByteBuffer to) {
    for (int place = 0; place < lower.length; place++) {
      to.putChar((char) at(place));
    }
  }

  void read(ByteBuffer from) {
    for (int place = 0; place < lower.length; place++) {
      set(place, from.getChar());
    }
  }
}
