package io.stillwatch.intent;

import java.util.Arrays;

/**
 * The words of a text, in order, as numbers: what {@link WordScanner} hears and who weighs words
 * goes through. A list and no listener, so that the loop that cuts and the loop that weighs stay
 * small and are each compiled on their own. Reused; not thread-safe. Cost: 9 bytes a word.
 */
final class HeardWords {
  /** A word, or a number, which is the word 0. */
  static final byte WORD = 0;

  /** A word that begins a line. */
  static final byte OPENING = 1;

  /** A sentence or a line ended: the words before and after are no pair. */
  static final byte PAUSE = 2;

  /**
   * The first two characters of a run in a script without spaces. The kind after this one is the
   * next two, which overlap with the first, and the kind after that any two that follow.
   */
  static final byte FIRST_IDEOGRAPHS = 3;

  /** The position in a run from which on all are of one kind. */
  private static final int LATER = 2;

  private long[] hashes = new long[256];
  private byte[] kinds = new byte[256];
  private int count;

  void clear() {
    count = 0;
  }

  void add(byte kind, long hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    hashes[count] = hash;
    kinds[count++] = kind;
  }

  /** Adds two neighbouring characters, by their position in the run: 0 for the first two. */
  void ideographs(int position, long hash) {
    add((byte) (FIRST_IDEOGRAPHS + Math.min(position, LATER)), hash);
  }

  int count() {
    return count;
  }

  byte kind(int place) {
    return kinds[place];
  }

  /** The word's number, 0 for a pause. */
  long hash(int place) {
    return hashes[place];
  }
}
