package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.ULT;

import io.stillwatch.kernel.WordRuns;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Finds where words begin and end in ASCII. Stateless.
 *
 * <p>Idea: two comparisons tell which of a register's bytes are letters or digits, as the bits of a
 * long; a bound stands where a bit differs from the one before. A register of places from which the
 * others are pressed out holds the bounds, however many there are. Without a register of {@value
 * #PRESSED} places they are taken out four at a time, more than there may be, since where they end
 * cannot be guessed. Either way what was taken too much is overwritten.
 */
final class WordCutter {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final int WIDTH = BYTES.length();
  private static final VectorSpecies<Integer> PLACES = IntVector.SPECIES_PREFERRED;
  private static final IntVector ALL_PLACES = IntVector.zero(PLACES).addIndex(1);
  private static final int PRESSED = 16;
  private static final int AT_A_TIME = 4;

  private WordCutter() {}

  /** As {@code WordBounds.find} of the scalar kernels. */
  static void bounds(byte[] text, int length, WordRuns runs) {
    int[] bounds = runs.bounds();
    int found = 2 * runs.count();
    int digits = runs.digits();
    long before = 0;
    for (int block = 0; block < length; block += Long.SIZE) {
      long inNumber = within(text, block, length, 0, '0', 10);
      long inWord = within(text, block, length, 0x20, 'a', 26) | inNumber;
      long changes = inWord ^ (inWord << 1 | before);
      before = inWord >>> Long.SIZE - 1;
      digits += Long.bitCount(inNumber);
      if (PLACES.length() == PRESSED) {
        press(changes, block, bounds, found);
      } else {
        takeOut(changes, block, bounds, found);
      }
      found += Long.bitCount(changes);
    }
    if (before != 0) {
      bounds[found++] = length;
    }
    runs.count(found >>> 1);
    runs.digits(digits);
  }

  private static void press(long changes, int block, int[] bounds, int first) {
    int found = first;
    for (int part = 0; part < Long.SIZE; part += PRESSED) {
      long here = changes >>> part & (1L << PRESSED) - 1;
      IntVector places = ALL_PLACES.compress(VectorMask.fromLong(PLACES, here));
      places.add(block + part).intoArray(bounds, found);
      found += Long.bitCount(here);
    }
  }

  private static void takeOut(long changes, int block, int[] bounds, int first) {
    int found = first;
    long left = changes;
    while (left != 0) {
      for (int taken = 0; taken < AT_A_TIME; taken++) {
        bounds[found++] = block + Long.numberOfTrailingZeros(left);
        left &= left - 1;
      }
    }
  }

  /** Which of 64 bytes are, with some bits set, from the first on one of so many. */
  private static long within(byte[] text, int block, int length, int set, int first, int many) {
    long inside = length - block >= Long.SIZE ? -1L : (1L << length - block) - 1;
    long within = 0;
    for (int part = 0; part < Long.SIZE && block + part < length; part += WIDTH) {
      int at = block + part;
      ByteVector values =
          at <= text.length - WIDTH
              ? ByteVector.fromArray(BYTES, text, at)
              : ByteVector.fromArray(BYTES, text, at, BYTES.indexInRange(at, text.length));
      ByteVector beyond = values.or((byte) set).sub((byte) first);
      within |= beyond.compare(ULT, (byte) many).toLong() << part;
    }
    return within & inside;
  }
}
