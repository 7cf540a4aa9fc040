package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.stillwatch.kernel.WordHash;
import io.stillwatch.kernel.WordRuns;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Hashes words of ASCII in lower case, a register of words at a time. Stateless.
 *
 * <p>Idea: a hash takes one letter after the other, so a word alone waits for each multiplication;
 * several words wait together. Eight letters of each word stand in a lane; all lanes take the
 * first, then the second, and those whose word has ended multiply no more. Lanes of longer words
 * then take eight more.
 */
final class WordHashes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_PREFERRED;
  private static final int WIDTH = WORDS.length();
  private static final long LOWER = 0x2020202020202020L;

  private WordHashes() {}

  /** Tells lengths and hashes of the words between two places, whose bounds are known. */
  static void hash(byte[] text, int from, int to, WordRuns runs) {
    int longOnes = takeLetters(text, from, to, runs);
    long[] letters = runs.letters();
    long[] lengths = runs.lengths();
    long[] hashes = runs.hashes();
    for (int word = from; word < to; word += WIDTH) {
      LongVector some = LongVector.fromArray(WORDS, letters, word);
      LongVector length = LongVector.fromArray(WORDS, lengths, word);
      LongVector hash = LongVector.broadcast(WORDS, WordHash.START);
      // In place, since a register handed to another method may become an object.
      for (int step = 0; step < Long.BYTES; step++) {
        VectorMask<Long> inWord = length.compare(GT, (long) step);
        LongVector letter = some.lanewise(LSHR, (long) Byte.SIZE * step).and(0xffL);
        hash = hash.blend(hash.lanewise(XOR, letter).mul(WordHash.PRIME), inWord);
      }
      hash.intoArray(hashes, word);
    }
    int[] bounds = runs.bounds();
    int[] longRuns = runs.longRuns();
    for (int place = 0; place < longOnes; place++) {
      int word = longRuns[place];
      int rest = bounds[2 * word] + Long.BYTES;
      hashes[word] = WordHash.more(hashes[word], text, rest, bounds[2 * word + 1]);
    }
  }

  /**
   * Takes the first letters and the length of each word; notes which are longer, and says how many.
   */
  private static int takeLetters(byte[] text, int from, int to, WordRuns runs) {
    int[] bounds = runs.bounds();
    long[] letters = runs.letters();
    long[] lengths = runs.lengths();
    int[] longRuns = runs.longRuns();
    int found = 0;
    for (int word = from; word < to; word++) {
      int start = bounds[2 * word];
      int length = bounds[2 * word + 1] - start;
      letters[word] = (long) LONGS.get(text, start) | LOWER;
      lengths[word] = length;
      longRuns[found] = word;
      found += Long.BYTES - length >>> Integer.SIZE - 1;
    }
    return found;
  }
}
