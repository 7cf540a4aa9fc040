package io.stillwatch.sketch;

import java.util.Arrays;

/**
 * What remains of a text: which way its words point, which fragments it shares, what it is exactly.
 *
 * <p><b>Direction</b>: every word adds +1 or -1 to each of {@value #DIMENSIONS} sums, by the bits of its
 * hash; words of more than three letters weigh three times, since short words are grammar in most
 * languages. Scaled to length {@value #NORM}. The cosine of two directions estimates the cosine of the
 * texts' word counts with standard error 1/8. <b>Frame</b>: for each of {@value #SLOTS} permutations the
 * least hash over the text's three-word shingles; two texts agree in a slot with the probability of
 * their shingles' Jaccard similarity. <b>Prints</b>: the {@value #PRINTS} least hashes over its
 * eight-word runs: a text that holds another whole shares most of the other's prints. <b>Item</b>: the
 * hash of all its words.
 *
 * <p>Cost: {@value #BYTES} bytes; about 40 operations a word. Sources: Charikar, "Similarity estimation
 * techniques from rounding algorithms", STOC 2002; Broder, "On the resemblance and containment of
 * documents", 1997; Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003.
 *
 * @param words how many words the text had, of what was read
 * @param item the hash of all its words, 0 for a text without words
 * @param direction {@value #DIMENSIONS} signed bytes
 * @param frame {@value #SLOTS} least shingle hashes
 * @param prints least run hashes in ascending order, {@value #PRINTS} or fewer
 */
public record TextSketch(int words, long item, byte[] direction, int[] frame, long[] prints) {
  /** How many coordinates a direction has. */
  public static final int DIMENSIONS = 64;

  /** How long a direction is. */
  public static final int NORM = 127;
  static final int SLOTS = 12;
  static final int PRINTS = 4;
  static final int BYTES = 4 + 8 + DIMENSIONS + 4 * SLOTS + 8 * PRINTS;

  private static final int SHINGLE = 3;
  private static final int RUN = 8;
  private static final long[] MULTIPLIERS = multipliers();

  /** The sketch of a text that was not logged. */
  static final TextSketch NONE =
      new TextSketch(0, 0, new byte[DIMENSIONS], new int[SLOTS], new long[0]);

  /** Sketches a text that has been cut into words. */
  static TextSketch of(Words words) {
    if (words.count() == 0) {
      return NONE;
    }
    return new TextSketch(
        words.count(), item(words), direction(words), frame(words), prints(words));
  }

  /** The prints alone, for a text of which nothing else is kept. */
  static long[] prints(Words words) {
    long[] least = new long[PRINTS];
    int kept = 0;
    long run = 0;
    for (int word = 0; word < words.count(); word++) {
      run = run * 0x9e3779b97f4a7c15L + words.hash(word);
      if (word >= RUN) {
        run -= words.hash(word - RUN) * POWER;
      }
      long value = Hash.mix(run);
      // Most runs of a longer text are none of the least, and that shows at once.
      if (word >= RUN - 1
          && (kept < PRINTS || Long.compareUnsigned(value, least[PRINTS - 1]) < 0)) {
        kept = insert(least, kept, value);
      }
    }
    return Arrays.copyOf(least, kept);
  }

  private static final long POWER = power();

  private static long power() {
    long power = 1;
    for (int step = 0; step < RUN; step++) {
      power *= 0x9e3779b97f4a7c15L;
    }
    return power;
  }

  /** Keeps the least distinct values, ascending as unsigned numbers; returns how many are kept. */
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

  private static long item(Words words) {
    long item = words.count();
    for (int word = 0; word < words.count(); word++) {
      item = item * 0x9e3779b97f4a7c15L + words.hash(word);
    }
    long mixed = Hash.mix(item);
    return mixed == 0 ? 1 : mixed;
  }

  private static byte[] direction(Words words) {
    int[] sums = new int[DIMENSIONS];
    DirectionOfWords.sum(words, sums);
    double square = 0;
    for (int sum : sums) {
      square += (double) sum * sum;
    }
    double scale = square == 0 ? 0 : NORM / Math.sqrt(square);
    byte[] direction = new byte[DIMENSIONS];
    for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
      direction[dimension] = (byte) Math.rint(sums[dimension] * scale);
    }
    return direction;
  }

  private static int[] frame(Words words) {
    int shingles = Math.max(1, words.count() - SHINGLE + 1);
    long[] hashes = new long[shingles];
    for (int first = 0; first < shingles; first++) {
      long shingle = words.hash(first);
      for (int word = first + 1; word < Math.min(first + SHINGLE, words.count()); word++) {
        shingle = shingle * 0x100000001b3L + words.hash(word);
      }
      hashes[first] = shingle;
    }
    int[] least = new int[SLOTS];
    for (int slot = 0; slot < SLOTS; slot++) {
      long multiplier = MULTIPLIERS[slot];
      int value = Integer.MAX_VALUE;
      for (long shingle : hashes) {
        value = Math.min(value, (int) (shingle * multiplier >>> 33));
      }
      least[slot] = value;
    }
    return least;
  }

  private static long[] multipliers() {
    long[] multipliers = new long[SLOTS];
    for (int slot = 0; slot < SLOTS; slot++) {
      multipliers[slot] = Hash.mix(slot + 1) | 1;
    }
    return multipliers;
  }
}
