package io.stillwatch.sketch;

import java.util.Arrays;

/**
 * The least distinct ones of some hashes, as unsigned numbers. Stateless.
 *
 * <p>Idea: whether a value is among the least so far cannot be guessed. So first those are taken
 * that are small for so many values, without a branch; then the four least of these few are found
 * by exchanges that are no branches either. Where too few are small, or some are equal, all are
 * gone through one by one. Cost: about 4 operations a value.
 */
final class LeastValues {
  private static final int FOUR = 4;

  /** How many values are expected to be small: of the four least one is rarely missed. */
  private static final int EXPECTED = 9;

  private static final int MOST_SMALL = 32;

  private LeastValues() {}

  /** The least distinct values in ascending order, so many or fewer; overwrites the values. */
  static long[] of(long[] values, int count, int wanted) {
    if (wanted == FOUR && count > 2 * EXPECTED) {
      long[] least = fourOfMany(values, count);
      if (least.length == FOUR) {
        return least;
      }
    }
    return oneByOne(values, count, wanted);
  }

  private static long[] fourOfMany(long[] values, int count) {
    long limit = (-1L >>> 1) / count * (2 * EXPECTED) + Long.MIN_VALUE;
    long[] small = new long[MOST_SMALL];
    int found = 0;
    for (int place = 0; place < count; place++) {
      long value = values[place] + Long.MIN_VALUE;
      small[found & MOST_SMALL - 1] = value;
      found += value < limit ? 1 : 0;
    }
    return found < FOUR || found >= MOST_SMALL ? new long[0] : four(small, found);
  }

  /** The four least of values with their top bit turned, none if some are equal. */
  private static long[] four(long[] values, int count) {
    long first = Long.MAX_VALUE;
    long second = Long.MAX_VALUE;
    long third = Long.MAX_VALUE;
    long fourth = Long.MAX_VALUE;
    for (int place = 0; place < count; place++) {
      long value = values[place];
      long larger = Math.max(first, value);
      first = Math.min(first, value);
      value = Math.max(second, larger);
      second = Math.min(second, larger);
      larger = Math.max(third, value);
      third = Math.min(third, value);
      fourth = Math.min(fourth, larger);
    }
    boolean distinct = first < second && second < third && third < fourth;
    return distinct
        ? new long[] {
          first + Long.MIN_VALUE,
          second + Long.MIN_VALUE,
          third + Long.MIN_VALUE,
          fourth + Long.MIN_VALUE
        }
        : new long[0];
  }

  private static long[] oneByOne(long[] values, int count, int wanted) {
    long[] least = new long[wanted];
    int kept = 0;
    for (int place = 0; place < count; place++) {
      long value = values[place];
      // Most of many are none of the least, and that shows at once.
      if (kept < wanted || Long.compareUnsigned(value, least[wanted - 1]) < 0) {
        kept = insert(least, kept, value);
      }
    }
    return Arrays.copyOf(least, kept);
  }

  private static int insert(long[] least, int kept, long value) {
    int place = kept;
    while (place > 0 && Long.compareUnsigned(least[place - 1], value) > 0) {
      place--;
    }
    if (place == least.length || place > 0 && least[place - 1] == value) {
      return kept;
    }
    int moved = Math.min(kept, least.length - 1) - place;
    System.arraycopy(least, place, least, place + 1, moved);
    least[place] = value;
    return Math.min(kept + 1, least.length);
  }
}
