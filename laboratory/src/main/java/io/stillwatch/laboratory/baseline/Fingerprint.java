package io.stillwatch.laboratory.baseline;

/**
 * Texts as 64 bits. Stateless.
 *
 * <p>{@code likeness} is SimHash over words and pairs of words: texts that share most of them
 * differ in few bits. Source: Charikar, "Similarity estimation techniques from rounding
 * algorithms", STOC 2002.
 */
final class Fingerprint {
  /** Stands for a text that was not logged. */
  static final long NONE = 0;

  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final int MOST_CHARACTERS = 4096;

  private Fingerprint() {}

  /** Equal for equal texts; {@link #NONE} for the empty one. */
  static long exact(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mix(hash) | 1;
  }

  /** Two values as one. */
  static long both(long one, long other) {
    return mix(one * 31 + mix(other)) | 1;
  }

  /** Near for texts that share words; {@link #NONE} for the empty text. */
  static long likeness(String text) {
    int[] sums = new int[64];
    long word = BASIS;
    long before = 0;
    boolean inside = false;
    int length = Math.min(text.length(), MOST_CHARACTERS);
    for (int i = 0; i <= length; i++) {
      char letter = i < length ? Character.toLowerCase(text.charAt(i)) : ' ';
      if (Character.isLetterOrDigit(letter)) {
        word = (word ^ letter) * PRIME;
        inside = true;
      } else if (inside) {
        long hash = mix(word);
        add(hash, sums);
        add(mix(hash + 31 * before), sums);
        before = hash;
        word = BASIS;
        inside = false;
      }
    }
    long bits = NONE;
    for (int bit = 0; bit < 64; bit++) {
      if (sums[bit] > 0) {
        bits |= 1L << bit;
      }
    }
    return bits;
  }

  private static void add(long hash, int[] sums) {
    for (int bit = 0; bit < 64; bit++) {
      sums[bit] += (int) (hash >>> bit & 1) * 2 - 1;
    }
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
