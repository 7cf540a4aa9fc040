package io.stillwatch.sketch;

import java.nio.ByteBuffer;

/**
 * Count, sum and sum of squares of lengths on a logarithmic scale, in whole 64ths of a doubling, so
 * that order does not show in a rounding. Merging is associative and commutative. Not thread-safe.
 */
public final class LengthSums {
  /** Steps in a doubling of the length. */
  public static final int STEPS = 64;

  /** Size in bytes when written. */
  static final int BYTES = Integer.BYTES + 2 * Long.BYTES;

  private static final double LOG_TWO = Math.log(2);
  private static final int LOOKED_UP = 8_192;

  /**
   * Steps by length, where lengths are as usual: the logarithm takes as long as all else here
   * together.
   */
  private static final short[] STEPS_OF_LENGTH = stepsOfLength();

  private int count;
  private long sum;
  private long squares;

  void add(int length) {
    if (length < 0) {
      return;
    }
    long steps = length < LOOKED_UP ? STEPS_OF_LENGTH[length] : steps(length);
    count++;
    sum += steps;
    squares += steps * steps;
  }

  private static long steps(int length) {
    return Math.round(STEPS * Math.log1p(length) / LOG_TWO);
  }

  private static short[] stepsOfLength() {
    short[] steps = new short[LOOKED_UP];
    for (int length = 0; length < steps.length; length++) {
      steps[length] = (short) steps(length);
    }
    return steps;
  }

  void merge(LengthSums other) {
    count += other.count;
    sum += other.sum;
    squares += other.squares;
  }

  /** How many lengths were taken. */
  public int count() {
    return count;
  }

  /** Their sum, in steps. */
  public long sum() {
    return sum;
  }

  /** The sum of their squares, in steps squared. */
  public long squares() {
    return squares;
  }

  /** The mean in doublings, 0 where nothing was taken. */
  public double mean() {
    return count == 0 ? 0 : sum / (double) count / STEPS;
  }

  /** The standard deviation in doublings, 0 where fewer than two were taken. */
  public double deviation() {
    if (count < 2) {
      return 0;
    }
    double mean = sum / (double) count;
    return Math.sqrt(Math.max(0, squares / (double) count - mean * mean)) / STEPS;
  }

  void write(ByteBuffer to) {
    to.putInt(count).putLong(sum).putLong(squares);
  }

  void read(ByteBuffer from) {
    count = from.getInt();
    sum = from.getLong();
    squares = from.getLong();
  }
}
