package io.stillwatch.sketch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The frames of {@value #SAMPLES} prompts of an account, chosen by the least hash of the exchange, so that
 * the choice does not depend on the order. What recurs in two of them is the account's own frame: the words
 * that it sends again and again around a changing payload. A frame that makes up the share f of a prompt's
 * shingles is seen in a slot with probability 1 - (1-f)^4 - 4f(1-f)^3.
 *
 * <p>Merging is associative and commutative. Not thread-safe.
 */
public final class SampledFrames {
  static final int SAMPLES = 4;
  private static final int SLOTS = TextSketch.SLOTS;

  private final long[] ids = new long[SAMPLES];
  private final int[] slots = new int[SAMPLES * SLOTS];
  private int size;

  /**
   * The account's own frame: for every slot in which two samples agree, the slot and the value as one key.
   * Empty where fewer than two prompts were sampled.
   */
  public long[] recurring() {
    long[] keys = new long[SLOTS];
    int found = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      int value = recurring(slot);
      if (value >= 0) {
        keys[found++] = Hash.join(slot + 1L, value);
      }
    }
    return Arrays.copyOf(keys, found);
  }

  private int recurring(int slot) {
    for (int one = 0; one < size; one++) {
      for (int other = one + 1; other < size; other++) {
        if (slots[one * SLOTS + slot] == slots[other * SLOTS + slot]) {
          return slots[one * SLOTS + slot];
        }
      }
    }
    return -1;
  }

  void add(long id, int[] frame) {
    add(id, frame, 0);
  }

  void merge(SampledFrames other) {
    for (int sample = 0; sample < other.size; sample++) {
      add(other.ids[sample], other.slots, sample * SLOTS);
    }
  }

  private void add(long id, int[] frame, int from) {
    int place = size;
    while (place > 0 && Long.compareUnsigned(ids[place - 1], id) >= 0) {
      place--;
    }
    if (place == SAMPLES || place < size && ids[place] == id) {
      return;
    }
    int moved = Math.min(size, SAMPLES - 1) - place;
    System.arraycopy(ids, place, ids, place + 1, moved);
    System.arraycopy(slots, place * SLOTS, slots, (place + 1) * SLOTS, moved * SLOTS);
    ids[place] = id;
    System.arraycopy(frame, from, slots, place * SLOTS, SLOTS);
    size = Math.min(size + 1, SAMPLES);
  }

  void write(ByteBuffer to) {
    to.put((byte) size);
    for (int sample = 0; sample < size; sample++) {
      to.putLong(ids[sample]);
      for (int slot = 0; slot < SLOTS; slot++) {
        to.putInt(slots[sample * SLOTS + slot]);
      }
    }
  }

  void read(ByteBuffer from) {
    size = Math.min(from.get(), SAMPLES);
    for (int sample = 0; sample < size; sample++) {
      ids[sample] = from.getLong();
      for (int slot = 0; slot < SLOTS; slot++) {
        slots[sample * SLOTS + slot] = from.getInt();
      }
    }
  }
}
