package io.stillwatch.kernel;

/**
 * The hash of a word of ASCII in lower case: eight letters at a time as one number, the first
 * lowest, each taken in by the mixer of {@link RunHash}. So most words cost two multiplications,
 * and all bits of the hash depend on all letters. {@link WordSpelling} gives the same letter by
 * letter. Stateless.
 */
public final class WordHash {
  /** What the hash of no letters is. */
  public static final long START = 0xcbf29ce484222325L;

  private WordHash() {}

  /** The hash of the word between two places, after which {@link Long#BYTES} bytes can be read. */
  public static long of(byte[] bytes, int from, int to) {
    return more(START, bytes, from, to);
  }

  /** The hash of a word of which the letters before {@code from}, eights of them, are hashed. */
  public static long more(long begun, byte[] bytes, int from, int to) {
    long hash = begun;
    for (int at = from; at < to; at += Long.BYTES) {
      hash = add(hash, letters(bytes, at, to - at));
    }
    return hash;
  }

  /** The letters from a place on, eight of them or as many as there are. */
  public static long letters(byte[] bytes, int at, int count) {
    int beyond = Math.max(0, Long.BYTES - count);
    return (WordBounds.eight(bytes, at) | WordBounds.LOWER) & -1L >>> Byte.SIZE * beyond;
  }

  /** Takes up to eight letters into a hash. */
  static long add(long hash, long letters) {
    return RunHash.mix(hash ^ letters);
  }
}
