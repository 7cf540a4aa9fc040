package io.stillwatch.kernel;

/** Runs of letters and digits in a text: where each begins and ends, and its hash. Reused; not thread-safe. */
public final class WordRuns {
  private int[] bounds = {};
  private long[] hashes = {};
  private long[] firstLetters = {};
  private long[] lengths = {};
  private int[] longRuns = {};
  private int count;

  /** How many runs there are. */
  public int count() {
    return count;
  }

  /** Where a run begins. */
  public int from(int run) {
    return bounds[2 * run];
  }

  /** Where it ends. */
  public int to(int run) {
    return bounds[2 * run + 1];
  }

  /** Its hash. */
  public long hash(int run) {
    return hashes[run];
  }

  /** All hashes, one a run, and room after them. */
  public long[] hashes() {
    return hashes;
  }

  /** All bounds, two a run, and room after them. */
  public int[] bounds() {
    return bounds;
  }

  /** Work space with room for a number for each run, and for a register more. */
  public long[] firstLetters() {
    return firstLetters;
  }

  /** The same. */
  public long[] lengths() {
    return lengths;
  }

  /** The same. */
  public int[] longRuns() {
    return longRuns;
  }

  /** Makes room for as many runs as a text of this length can have, and for 64 bounds beyond. */
  public void makeRoom(int length) {
    int most = length + 2 * Long.SIZE;
    if (bounds.length < most) {
      bounds = new int[most + most / 2];
      hashes = new long[bounds.length / 2 + 1];
      firstLetters = new long[hashes.length];
      lengths = new long[hashes.length];
      longRuns = new int[hashes.length];
    }
  }

  /** Says how many runs there are. */
  public void count(int runs) {
    count = runs;
  }
}
