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
 * <p>Idea: a hash takes one letter after the other, so a word alone waits for each multiplication; several words wait
 * together. Eight letters of each word stand in a lane; all lanes take the first, then the second, and those whose word
 * has ended multiply no more. Lanes of longer words then take eight more.
 */
final class WordHashes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_PREFERRED;
  private static final int WIDTH = WORDS.length();
  private static final long LOWER = 0x2020202020202020L;

  private WordHashes() {}

  /** Hashes the runs whose bounds are known, so many of them. */
  static void hash(byte[] text, int count, WordRuns runs) {
    int longRuns = takeLetters(text, count, runs);
    long[] letters = runs.firstLetters();
    long[] lengths = runs.lengths();
    long[] hashes = runs.hashes();
    for (int first = 0; first < count; first += WIDTH) {
      LongVector hash =
          steps(LongVector.fromArray(WORDS, letters, first), LongVector.fromArray(WORDS, lengths, first));
      hash.intoArray(hashes, first);
    }
    int[] bounds = runs.bounds();
    for (int place = 0; place < longRuns; place++) {
      int run = runs.longRuns()[place];
      int from = bounds[2 * run] + Long.BYTES;
      hashes[run] = WordHash.more(hashes[run], text, from, bounds[2 * run + 1]);
    }
  }

  /** Takes the first letters and the length of each run; notes which are longer, and says how many. */
  private static int takeLetters(byte[] text, int count, WordRuns runs) {
    int[] bounds = runs.bounds();
    long[] letters = runs.firstLetters();
    long[] lengths = runs.lengths();
    int[] longRuns = runs.longRuns();
    int found = 0;
    for (int run = 0; run < count; run++) {
      int from = bounds[2 * run];
      int length = bounds[2 * run + 1] - from;
      letters[run] = (long) LONGS.get(text, from) | LOWER;
      lengths[run] = length;
      longRuns[found] = run;
      found += Long.BYTES - length >>> Integer.SIZE - 1;
    }
    return found;
  }

  private static LongVector steps(LongVector letters, LongVector lengths) {
    LongVector hash = LongVector.broadcast(WORDS, WordHash.START);
    for (int step = 0; step < Long.BYTES; step++) {
      VectorMask<Long> inWord = lengths.compare(GT, (long) step);
      LongVector letter = letters.lanewise(LSHR, (long) Byte.SIZE * step).and(0xffL);
      hash = hash.blend(hash.lanewise(XOR, letter).mul(WordHash.PRIME), inWord);
    }
    return hash;
  }
}
