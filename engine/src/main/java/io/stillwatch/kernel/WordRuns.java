package io.stillwatch.kernel;

import java.util.Arrays;

/**
 * Words of a text in order: where each begins and ends, how long it is, and its hash. Kernels fill
 * the arrays, so they are handed out as they are. Reused; not thread-safe.
 */
public final class WordRuns {
  private int[] bounds = {};
  private long[] hashes = {};
  private long[] lengths = {};
  private long[] letters = {};
  private int[] longRuns = {};
  private int count;
  private int digits;

  /** Forgets all words. */
  public void clear() {
    count = 0;
    digits = 0;
  }

  /** How many words there are. */
  public int count() {
    return count;
  }

  /** Says how many words there are. */
  public void count(int words) {
    count = words;
  }

  /** How many digits stand in the words. */
  public int digits() {
    return digits;
  }

  /** Says how many digits stand in the words. */
  public void digits(int inWords) {
    digits = inWords;
  }

  /** All bounds, two a word, and room after them. */
  public int[] bounds() {
    return bounds;
  }

  /** All hashes, and room after them. */
  public long[] hashes() {
    return hashes;
  }

  /** All lengths, and room after them. */
  public long[] lengths() {
    return lengths;
  }

  /** Work space with a number for each word, and room after it. */
  public long[] letters() {
    return letters;
  }

  /** The same. */
  public int[] longRuns() {
    return longRuns;
  }

  /**
   * Makes room for the words that a text of this length can have, and for {@link Long#SIZE} more.
   */
  public void makeRoom(int length) {
    int most = count + (length + 1) / 2 + Long.SIZE;
    if (hashes.length < most) {
      int room = most + most / 2;
      bounds = Arrays.copyOf(bounds, 2 * room);
      hashes = Arrays.copyOf(hashes, room);
      lengths = Arrays.copyOf(lengths, room);
      letters = new long[room];
      longRuns = new int[room];
    }
  }
}
