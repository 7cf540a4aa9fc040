package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.ULT;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Finds where words begin and end in ASCII. Stateless.
 *
 * <p>Idea: two comparisons tell which of a register's bytes are letters or digits, as the bits of a
 * long; a bound stands where a bit differs from the one before. Bounds are taken out four at a
 * time, more than there may be, since where they end cannot be guessed; what was taken too much is
 * overwritten.
 */
final class WordCutter {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final int WIDTH = BYTES.length();

  private WordCutter() {}

  /** As {@code WordBounds.find} of the scalar kernels. */
  static int bounds(byte[] text, int length, int[] bounds, int first) {
    int found = first;
    long before = 0;
    for (int block = 0; block < length; block += Long.SIZE) {
      long inWord = inWord(text, block, length);
      long changes = inWord ^ (inWord << 1 | before);
      before = inWord >>> Long.SIZE - 1;
      int next = found + Long.bitCount(changes);
      while (changes != 0) {
        for (int taken = 0; taken < 4; taken++) {
          bounds[found + taken] = block + Long.numberOfTrailingZeros(changes);
          changes &= changes - 1;
        }
        found += 4;
      }
      found = next;
    }
    if (before != 0) {
      bounds[found++] = length;
    }
    return found - first >>> 1;
  }

  private static long inWord(byte[] text, int block, int length) {
    long inside = length - block >= Long.SIZE ? -1L : (1L << length - block) - 1;
    long inWord = 0;
    for (int part = 0; part < Long.SIZE && block + part < length; part += WIDTH) {
      int at = block + part;
      ByteVector values =
          at <= text.length - WIDTH
              ? ByteVector.fromArray(BYTES, text, at)
              : ByteVector.fromArray(BYTES, text, at, BYTES.indexInRange(at, text.length));
      VectorMask<Byte> letters = values.or((byte) 0x20).sub((byte) 'a').compare(ULT, (byte) 26);
      VectorMask<Byte> digits = values.sub((byte) '0').compare(ULT, (byte) 10);
      inWord |= letters.or(digits).toLong() << part;
    }
    return inWord & inside;
  }
}
