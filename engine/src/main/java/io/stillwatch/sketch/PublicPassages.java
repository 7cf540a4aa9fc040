package io.stillwatch.sketch;

import java.util.Arrays;

/**
 * Passages of public prompts: hashes of their runs of eight words, in the same form in which {@link
 * AccountProfile#asked} keeps those of an account, so that one can be looked up in the other.
 * Immutable; thread-safe.
 *
 * <p>All are kept, or of more than {@link PublicSketcher#MOST} those of least hash, up to a bound.
 * What an account asked can be compared where its hash is not above that bound, {@link
 * #comparable}; and since accounts keep their least hashes too, that loses little: even of ten
 * times as many passages as are kept, accounts are compared whole that asked two hundred and more.
 * Cost: 8 bytes a passage kept; a look-up is a binary search.
 */
public final class PublicPassages {
  /** No public sets were given. */
  public static final PublicPassages NONE = new PublicPassages(new long[0], false);

  /** The hashes with their top bit turned, so that signed order is the unsigned order of hashes. */
  private final long[] ascending;

  private final boolean sampled;

  /** Takes distinct hashes, their top bit turned, in ascending order. */
  PublicPassages(long[] ascending, boolean sampled) {
    this.ascending = ascending;
    this.sampled = sampled;
  }

  /** A hash as it is ordered here. */
  static long ordered(long passage) {
    return passage ^ Long.MIN_VALUE;
  }

  /** How many passages are kept. */
  public int size() {
    return ascending.length;
  }

  /** Whether there were more passages than are kept. */
  public boolean sampled() {
    return sampled;
  }

  /** Whether it is known of a passage that it is public, or that it is not. */
  public boolean comparable(long passage) {
    return size() > 0 && (!sampled || ordered(passage) <= ascending[size() - 1]);
  }

  /** Whether a passage that can be compared is public. */
  public boolean hold(long passage) {
    return Arrays.binarySearch(ascending, ordered(passage)) >= 0;
  }
}
