package io.stillwatch.kernel;

/**
 * Hashes of runs of {@value #RUN} words: a polynomial of the words' hashes, finished with the mixer
 * of SplitMix64. Stateless.
 *
 * <p>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
public final class RunHash {
  /** How many words make a run. */
  public static final int RUN = 8;

  /** What a word's hash is multiplied by for each word that follows it in the run. */
  public static final long FACTOR = 0x9e3779b97f4a7c15L;

  /** What the mixer adds before it multiplies twice. */
  public static final long ADDED = 0x9e3779b97f4a7c15L;

  /** What it multiplies by first. */
  public static final long FIRST_FACTOR = 0xbf58476d1ce4e5b9L;

  /** What it multiplies by then. */
  public static final long SECOND_FACTOR = 0x94d049bb133111ebL;

  /**
   * {@link #FACTOR} to the power of {@link #RUN}: what takes the word that falls out of a run off
   * its hash.
   */
  static final long POWER = power(RUN);

  private RunHash() {}

  /** {@link #FACTOR} to a power. */
  public static long power(int exponent) {
    long power = 1;
    for (int step = 0; step < exponent; step++) {
      power *= FACTOR;
    }
    return power;
  }

  /** Spreads every bit of the input over all bits of the output; a bijection. */
  public static long mix(long value) {
    long mixed = value + ADDED;
    mixed = (mixed ^ (mixed >>> 30)) * FIRST_FACTOR;
    mixed = (mixed ^ (mixed >>> 27)) * SECOND_FACTOR;
    return mixed ^ (mixed >>> 31);
  }
}
