package io.stillwatch.kernel;

/**
 * The hash of a word of ASCII in lower case: 64-bit FNV-1a, unfinished. Stateless.
 *
 * <p>Idea: where a word ends cannot be guessed, and a wrong guess costs as much as all its letters.
 * So always eight steps are taken, and those beyond the end change nothing: their letter is 0 and
 * their factor 1. Cost: some 32 operations for each eight letters, of several words at a time.
 */
public final class WordHash {
  /** What the hash of no letters is. */
  public static final long START = 0xcbf29ce484222325L;

  /** What is multiplied by for each letter. */
  public static final long PRIME = 0x100000001b3L;

  /** For each length up to eight, the factors of the eight steps. */
  private static final long[] FACTORS = factors();

  private WordHash() {}

  /** The hash of the word between two places, after which {@link Long#BYTES} bytes can be read. */
  static long of(byte[] bytes, int from, int to) {
    return more(START, bytes, from, to);
  }

  /** The hash of a word of which the letters before {@code from} are hashed already. */
  public static long more(long begun, byte[] bytes, int from, int to) {
    long hash = begun;
    int at = from;
    for (; to - at > Long.BYTES; at += Long.BYTES) {
      hash = steps(hash, WordBounds.eight(bytes, at) | WordBounds.LOWER, Long.BYTES);
    }
    int left = to - at;
    long letters = WordBounds.eight(bytes, at) | WordBounds.LOWER;
    return steps(hash, letters & -1L >>> Byte.SIZE * (Long.BYTES - left), left);
  }

  private static long steps(long before, long letters, int count) {
    int first = Long.BYTES * count;
    long hash = (before ^ letters & 0xff) * FACTORS[first];
    hash = (hash ^ letters >>> 8 & 0xff) * FACTORS[first + 1];
    hash = (hash ^ letters >>> 16 & 0xff) * FACTORS[first + 2];
    hash = (hash ^ letters >>> 24 & 0xff) * FACTORS[first + 3];
    hash = (hash ^ letters >>> 32 & 0xff) * FACTORS[first + 4];
    hash = (hash ^ letters >>> 40 & 0xff) * FACTORS[first + 5];
    hash = (hash ^ letters >>> 48 & 0xff) * FACTORS[first + 6];
    return (hash ^ letters >>> 56) * FACTORS[first + 7];
  }

  private static long[] factors() {
    long[] factors = new long[Long.BYTES * (Long.BYTES + 1)];
    for (int length = 0; length <= Long.BYTES; length++) {
      for (int step = 0; step < Long.BYTES; step++) {
        factors[Long.BYTES * length + step] = step < length ? PRIME : 1;
      }
    }
    return factors;
  }
}
