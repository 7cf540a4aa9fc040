package io.stillwatch.sketch;

/**
 * What remains of a text: which way its words point, which fragments it shares, what it is exactly.
 *
 * <p><b>Direction</b>: every word adds +1 or -1 to each of {@value #DIMENSIONS} sums, by the bits
 * of its hash; words of more than three letters weigh three times, since short words are grammar in
 * most languages. Scaled to length {@value #NORM}. The cosine of two directions estimates the
 * cosine of the texts' word counts with standard error 1/8. <b>Frame</b>: for each of {@value
 * #SLOTS} permutations the least hash over the text's three-word shingles; two texts agree in a
 * slot with the probability of their shingles' Jaccard similarity. <b>Prints</b>: the {@value
 * #PRINTS} least hashes over its eight-word runs: a text that holds another whole shares most of
 * the other's prints. <b>Item</b>: the hash of all its words.
 *
 * <p>Cost: {@value #BYTES} bytes; see {@link TextSketcher}. Sources: Charikar, "Similarity
 * estimation techniques from rounding algorithms", STOC 2002; Broder, "On the resemblance and
 * containment of documents", 1997; Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003.
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

  /** The sketch of a text that was not logged. */
  static final TextSketch NONE =
      new TextSketch(0, 0, new byte[DIMENSIONS], new int[SLOTS], new long[0]);
}
