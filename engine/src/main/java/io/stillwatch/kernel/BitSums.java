package io.stillwatch.kernel;

/**
 * Adds weights to 64 sums by the bits of hashes. Stateless.
 *
 * <p>Idea: eight sums are added to at once. A table spreads the eight bits of a byte over the eight
 * bytes of a long, so that a hash takes eight look-ups and additions instead of sixty-four; before
 * a byte can overflow it is carried over. Cost: about 30 operations a hash, 600 a text, 2 KB once.
 */
final class BitSums {
  /** So many hashes of the greatest weight fit in a byte. */
  private static final int TOGETHER = 0xff / Kernels.HEAVY;

  private static final long[] SPREAD = spread();

  private BitSums() {}

  static void add(long[] hashes, long[] lengths, int count, int[] sums) {
    for (int from = 0; from < count; from += TOGETHER) {
      int to = Math.min(count, from + TOGETHER);
      for (int group = 0; group < Long.SIZE; group += Byte.SIZE) {
        long ones = 0;
        for (int place = from; place < to; place++) {
          ones += SPREAD[(int) (hashes[place] >>> group) & 0xff] * weight(lengths[place]);
        }
        carry(ones, sums, group);
      }
    }
  }

  /** Without a branch, since lengths cannot be guessed. */
  private static long weight(long length) {
    return 1 + (Kernels.HEAVY_FROM - 1 - length >>> Long.SIZE - 1) * (Kernels.HEAVY - 1);
  }

  private static void carry(long ones, int[] sums, int group) {
    for (int bit = 0; bit < Byte.SIZE; bit++) {
      sums[group + bit] += (int) (ones >>> Byte.SIZE * bit) & 0xff;
    }
  }

  private static long[] spread() {
    long[] spread = new long[1 << Byte.SIZE];
    for (int bits = 0; bits < spread.length; bits++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        spread[bits] |= (long) (bits >>> bit & 1) << Byte.SIZE * bit;
      }
    }
    return spread;
  }
}
