package io.stillwatch.sketch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The frames of {@value #SAMPLES} prompts of an account, chosen by the least hash of the exchange,
 * so that the choice does not depend on the order. What recurs in two of them is the account's own
 * frame: the words that it sends again and again around a changing payload. A frame that makes up
 * the share f of a prompt's shingles is seen in a slot with probability 1 - (1-f)^4 - 4f(1-f)^3.
 *
 * <p>Merging is associative and commutative. Not thread-safe. Cost: 30 bytes, and 56 for each frame
 * kept.
 */
public final class SampledFrames {
  static final int SAMPLES = 4;

  /** Size in bytes when full. */
  static final int BYTES = 1 + SAMPLES * (Long.BYTES + Integer.BYTES * TextSketch.SLOTS);

  private static final int SLOTS = TextSketch.SLOTS;
  private static final long[] NO_IDS = {};
  private static final int[] NO_SLOTS = {};

  private long[] ids = NO_IDS;
  private int[] slots = NO_SLOTS;

  /**
   * The account's own frame: for every slot in which two samples agree, the slot and the value as
   * one key. Empty where fewer than two prompts were sampled.
   */
  public long[] recurring() {
    if (ids.length < 2) {
      return NO_IDS;
    }
    long[] keys = NO_IDS;
    int found = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      int value = recurring(slot);
      if (value >= 0) {
        keys = found == 0 ? new long[SLOTS] : keys;
        keys[found++] = Hash.join(slot + 1L, value);
      }
    }
    return found == keys.length ? keys : Arrays.copyOf(keys, found);
  }

  private int recurring(int slot) {
    for (int one = 0; one < ids.length; one++) {
      for (int other = one + 1; other < ids.length; other++) {
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
    for (int sample = 0; sample < other.ids.length; sample++) {
      add(other.ids[sample], other.slots, sample * SLOTS);
    }
  }

  private void add(long id, int[] frame, int from) {
    int place = ids.length;
    while (place > 0 && Long.compareUnsigned(ids[place - 1], id) >= 0) {
      place--;
    }
    if (place == SAMPLES || place < ids.length && ids[place] == id) {
      return;
    }
    if (ids.length < SAMPLES) {
      ids = Arrays.copyOf(ids, ids.length + 1);
      slots = Arrays.copyOf(slots, slots.length + SLOTS);
    }
    int moved = ids.length - 1 - place;
    System.arraycopy(ids, place, ids, place + 1, moved);
    System.arraycopy(slots, place * SLOTS, slots, (place + 1) * SLOTS, moved * SLOTS);
    ids[place] = id;
    System.arraycopy(frame, from, slots, place * SLOTS, SLOTS);
  }

  void write(ByteBuffer to) {
    to.put((byte) ids.length);
    for (int sample = 0; sample < ids.length; sample++) {
      to.putLong(ids[sample]);
      for (int slot = 0; slot < SLOTS; slot++) {
        to.putInt(slots[sample * SLOTS + slot]);
      }
    }
  }

  void read(ByteBuffer from) {
    int written = from.get();
    int[] frame = new int[SLOTS];
    for (int sample = 0; sample < written; sample++) {
      long id = from.getLong();
      for (int slot = 0; slot < SLOTS; slot++) {
        frame[slot] = from.getInt();
      }
      add(id, frame);
    }
  }
}
