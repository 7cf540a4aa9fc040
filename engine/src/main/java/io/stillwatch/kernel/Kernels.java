package io.stillwatch.kernel;

/**
 * The loops over bytes, words and hashes that take most of the time of reading. Every
 * implementation gives the same results to the bit; {@link ScalarKernels} says what they are.
 * Thread-safe.
 */
public interface Kernels {
  /** So many bytes after a text must be readable where a method says so. */
  int PADDING = Long.BYTES;

  /** From how many letters on a word is heavy. */
  int HEAVY_FROM = 4;

  /** What a heavy word weighs. */
  int HEAVY = 3;

  /** In so many sums a squared distance is taken, each of every such coordinate. */
  int SUMS = 8;

  /** What a user calls it. */
  String word();

  /** Where a byte first stands between two places, or {@code to}. */
  int find(byte wanted, byte[] bytes, int from, int to);

  /**
   * Marks quotes, backslashes and control characters: bit i of {@code marks} stands for the byte at
   * {@code from + i}; bits from {@code to} on are 0.
   *
   * @param marks room for a bit a byte, rounded up to whole longs
   * @return whether all bytes are ASCII
   */
  boolean markStrings(byte[] bytes, int from, int to, long[] marks);

  /**
   * Cuts ASCII into runs of letters and digits, hashes each in lower case, as {@link WordHash}
   * defines it, and counts the digits.
   *
   * @param text the text, and {@link #PADDING} bytes after it that are no letters or digits
   * @param runs the words are added to these
   */
  void cut(byte[] text, int length, WordRuns runs);

  /**
   * Adds a weight for every word to those of 64 sums whose bit is 1 in its hash: {@value #HEAVY}
   * for words of {@value #HEAVY_FROM} letters and more, 1 for shorter ones.
   */
  void addBits(long[] hashes, long[] lengths, int count, int[] sums);

  /**
   * For each multiplier, the least of the products with all values, of which the upper 31 bits are
   * compared and kept.
   *
   * @param least is given the least for each multiplier, all ones where there are no values
   */
  void leastProducts(long[] values, int count, long[] multipliers, int[] least);

  /**
   * Mixes the hashes of all runs of eight neighbours, as {@link RunHash} defines them. Faster with
   * wide registers where there is room after the words, for two registers and one more.
   *
   * @param mixed is given a hash for each run, by where it begins; {@code count - 7} of them, none
   *     if there are fewer; what stands after them is overwritten
   */
  void mixRuns(long[] hashes, int count, long[] mixed);

  /**
   * Squared distances of one row to others: {@value #SUMS} sums, each over every {@value #SUMS}th
   * coordinate in turn, added in pairs {@code SUMS / 2}, then half as far, then half again apart.
   *
   * @param rows rows of {@code width} coordinates, one after the other
   * @param width a multiple of {@value #SUMS}
   * @param squares is given a distance for each of the first {@code count} others
   */
  void squaredDistances(float[] rows, int width, int row, int[] others, int count, float[] squares);
}
