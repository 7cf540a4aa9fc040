package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.XOR;

import io.stillwatch.kernel.WordHash;
import io.stillwatch.kernel.WordRuns;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Hashes words of ASCII in lower case, a register of words at a time: the first eight letters of
 * each stand in a lane. Of the few longer words the rest is added one by one. Stateless.
 */
final class WordHashes {
  private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_PREFERRED;
  private static final int WIDTH = WORDS.length();

  private WordHashes() {}

  /** Tells lengths and hashes of the words between two places, whose bounds are known. */
  static void hash(byte[] text, int from, int to, WordRuns runs) {
    int longOnes = takeLetters(text, from, to, runs);
    long[] letters = runs.letters();
    long[] hashes = runs.hashes();
    for (int word = from; word < to; word += WIDTH) {
      LongVector begun = LongVector.fromArray(WORDS, letters, word).lanewise(XOR, WordHash.START);
      RunMixer.mixed(begun).intoArray(hashes, word);
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
      letters[word] = WordHash.letters(text, start, length);
      lengths[word] = length;
      longRuns[found] = word;
      found += Long.BYTES - length >>> Integer.SIZE - 1;
    }
    return found;
  }
}
