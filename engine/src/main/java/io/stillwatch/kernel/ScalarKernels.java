package io.stillwatch.kernel;

import java.util.Arrays;

/**
 * The kernels for any machine: eight bytes at a time, as one long.
 *
 * <p>{@code (x - 0x01..01) & ~x & 0x80..80} has the top bit set in the lowest byte of x that is
 * zero; bits above it may be false, so where all are wanted the exact form {@code ~(((x & 0x7f..7f)
 * + 0x7f..7f) | x | 0x7f..7f)} stands. See Warren, Hacker's Delight, 2nd edition, section 6-1.
 */
public final class ScalarKernels implements Kernels {
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long CONTROL_BITS = 0xe0e0e0e0e0e0e0e0L;

  @Override
  public String word() {
    return "scalar";
  }

  @Override
  public int find(byte wanted, byte[] bytes, int from, int to) {
    long pattern = ONES * (wanted & 0xff);
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long differences = WordBounds.eight(bytes, at) ^ pattern;
      long hits = (differences - ONES) & ~differences & TOPS;
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  @Override
  public boolean markStrings(byte[] bytes, int from, int to, long[] marks) {
    int length = to - from;
    int whole = length & -Long.BYTES;
    Arrays.fill(marks, 0, (length + Long.SIZE - 1) / Long.SIZE, 0);
    long tops = 0;
    for (int at = 0; at < whole; at += Long.BYTES) {
      long eight = WordBounds.eight(bytes, from + at);
      tops |= eight;
      marks[at >>> 6] |= WordBounds.gathered(marked(eight)) << at;
    }
    for (int at = whole; at < length; at++) {
      byte value = bytes[from + at];
      tops |= value;
      if (value == '"' || value == '\\' || value >= 0 && value < ' ') {
        marks[at >>> 6] |= 1L << at;
      }
    }
    return (tops & TOPS) == 0;
  }

  /** The top bit of every byte that is a quote, a backslash or a control character. */
  private static long marked(long eight) {
    return zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | zeros(eight & CONTROL_BITS);
  }

  private static long zeros(long value) {
    return ~(((value & ~TOPS) + ~TOPS) | value | ~TOPS);
  }

  @Override
  public void cut(byte[] text, int length, WordRuns runs) {
    runs.makeRoom(length);
    int first = runs.count();
    WordBounds.find(text, length, runs);
    int[] bounds = runs.bounds();
    long[] hashes = runs.hashes();
    long[] lengths = runs.lengths();
    for (int run = first; run < runs.count(); run++) {
      int from = bounds[2 * run];
      int to = bounds[2 * run + 1];
      hashes[run] = WordHash.of(text, from, to);
      lengths[run] = to - from;
    }
  }

  @Override
  public void addBits(long[] hashes, long[] lengths, int count, int[] sums) {
    BitSums.add(hashes, lengths, count, sums);
  }

  @Override
  public void leastProducts(long[] values, int count, long[] multipliers, int[] least) {
    for (int slot = 0; slot < multipliers.length; slot++) {
      long multiplier = multipliers[slot];
      int value = Integer.MAX_VALUE;
      for (int place = 0; place < count; place++) {
        value = Math.min(value, (int) (values[place] * multiplier >>> 33));
      }
      least[slot] = value;
    }
  }

  @Override
  public void mixRuns(long[] hashes, int count, long[] mixed) {
    long run = 0;
    for (int word = 0; word < count; word++) {
      run = run * RunHash.FACTOR + hashes[word];
      if (word >= RunHash.RUN) {
        run -= hashes[word - RunHash.RUN] * RunHash.POWER;
      }
      if (word >= RunHash.RUN - 1) {
        mixed[word - RunHash.RUN + 1] = RunHash.mix(run);
      }
    }
  }

  @Override
  public void squaredDistances(
      float[] rows, int width, int row, int[] others, int count, float[] squares) {
    for (int place = 0; place < count; place++) {
      squares[place] = SquaredDistance.between(rows, row * width, others[place] * width, width);
    }
  }
}
