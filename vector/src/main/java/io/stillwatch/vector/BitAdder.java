package io.stillwatch.vector;

import io.stillwatch.kernel.Kernels;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Adds weights to 64 sums by the bits of hashes. Stateless.
 *
 * <p>Idea: the bits of a hash are a mask over a register of 64 bytes, so that one masked addition
 * takes a whole word in; before a byte can overflow all are carried over.
 */
final class BitAdder {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final int WIDTH = BYTES.length();

  /** So many hashes of the greatest weight fit in a byte. */
  private static final int TOGETHER = 0xff / Kernels.HEAVY;

  private BitAdder() {}

  static void add(long[] hashes, long[] lengths, int count, int[] sums) {
    byte[] bytes = new byte[WIDTH];
    for (int from = 0; from < count; from += TOGETHER) {
      int to = Math.min(count, from + TOGETHER);
      for (int part = 0; part < Long.SIZE; part += WIDTH) {
        ByteVector ones = ByteVector.zero(BYTES);
        for (int place = from; place < to; place++) {
          VectorMask<Byte> bits = VectorMask.fromLong(BYTES, hashes[place] >>> part);
          byte weight = (byte) (lengths[place] < Kernels.HEAVY_FROM ? 1 : Kernels.HEAVY);
          ones = ones.add(ByteVector.broadcast(BYTES, weight), bits);
        }
        ones.intoArray(bytes, 0);
        for (int bit = 0; bit < WIDTH; bit++) {
          sums[part + bit] += bytes[bit] & 0xff;
        }
      }
    }
  }
}
