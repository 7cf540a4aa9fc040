package io.stillwatch.judge;

import java.util.Arrays;

/**
 * The order in which numbers ascend, equal ones by place. The place is put into the lowest bits of
 * the number, so that plain longs are sorted; what those bits told apart is put right afterwards,
 * and there is next to none of it. Stateless.
 */
final class Ascending {
  private Ascending() {}

  /** The places of the first so many numbers, from the least number up; none may be NaN. */
  static int[] order(double[] values, int size) {
    long places = Long.highestOneBit(Math.max(1, size)) * 2 - 1;
    long[] keys = new long[size];
    for (int place = 0; place < size; place++) {
      keys[place] = ascending(values[place]) & ~places | place;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int rank = 0; rank < size; rank++) {
      int place = (int) (keys[rank] & places);
      int hole = rank;
      while (hole > 0 && Double.compare(values[order[hole - 1]], values[place]) > 0) {
        order[hole] = order[hole - 1];
        hole--;
      }
      order[hole] = place;
    }
    return order;
  }

  /** A whole number that is the greater the greater the value is. */
  private static long ascending(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
  }
}
