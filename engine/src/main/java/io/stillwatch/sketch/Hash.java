package io.stillwatch.sketch;

import io.stillwatch.kernel.RunHash;

/**
 * Hashes of names and values: 64-bit FNV-1a over UTF-16 units, finished with the mixer of
 * SplitMix64. Not a defence against chosen collisions: an attacker who makes two of his own values
 * collide only links his own accounts. Stateless.
 *
 * <p>Sources: Fowler, Noll and Vo, "The FNV non-cryptographic hash algorithm"; Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
public final class Hash {
  static final long PRIME = 0x100000001b3L;

  private static final long START = 0xcbf29ce484222325L;

  private Hash() {}

  /** Spreads every bit of the input over all bits of the output; a bijection. */
  public static long mix(long value) {
    return RunHash.mix(value);
  }

  /** The hash of a text, 0 for the empty one, so that 0 stands for "not logged". */
  public static long of(CharSequence text) {
    if (text.length() == 0) {
      return 0;
    }
    long hash = START;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * PRIME;
    }
    long mixed = mix(hash);
    return mixed == 0 ? 1 : mixed;
  }

  /** The same in 32 bits, 0 for the empty text. */
  public static int shortOf(CharSequence text) {
    return shorten(of(text));
  }

  /** Folds 64 bits to 32, keeping 0 for 0 alone. */
  public static int shorten(long hash) {
    if (hash == 0) {
      return 0;
    }
    int folded = (int) (hash >>> 32);
    return folded == 0 ? 1 : folded;
  }

  /** Joins two hashes into one; the order matters. */
  public static long join(long first, long second) {
    return mix(first * 0x9e3779b97f4a7c15L + second);
  }
}
