package io.stillwatch.link;

/**
 * Which keys have been seen, at times wrongly yes and never wrongly no: one bit for the hash of
 * each, in eight times as many as there are keys, so that one answer in eight at most is wrong.
 * Most keys of a log have one holder, and what is sorted to find the others is little once those
 * are left out. Not thread-safe. Cost: a byte or two a key, and a look into memory each time.
 *
 * <p>Source: Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 1970, with
 * one hash.
 */
final class SeenKeys {
  private static final int BITS_A_KEY = 8;
  private static final int MOST_BITS = 1 << 30;
  private static final long FIBONACCI = 0x9e3779b97f4a7c15L;

  private final long[] bits;
  private final int shift;

  /** Makes room for so many keys. */
  SeenKeys(int keys) {
    long wanted = Math.min(MOST_BITS, Math.max(Long.SIZE, (long) BITS_A_KEY * keys));
    int logBits = Long.SIZE - Long.numberOfLeadingZeros(wanted - 1);
    bits = new long[1 << logBits - 6];
    shift = Long.SIZE - logBits;
  }

  /** Adds a key; says whether it may have been seen before. */
  boolean again(long key) {
    long hash = key * FIBONACCI >>> shift;
    int word = (int) (hash >>> 6);
    long bit = 1L << hash;
    boolean before = (bits[word] & bit) != 0;
    bits[word] |= bit;
    return before;
  }

  /** Whether a key may have been seen. */
  boolean hold(long key) {
    long hash = key * FIBONACCI >>> shift;
    return (bits[(int) (hash >>> 6)] & 1L << hash) != 0;
  }
}
