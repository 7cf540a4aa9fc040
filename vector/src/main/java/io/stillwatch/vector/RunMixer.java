package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.stillwatch.kernel.RunHash;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Hashes of runs of eight words, a register of runs at a time. Stateless.
 *
 * <p>Idea: the polynomial of two neighbours is one multiplication; that of four is one more from
 * two such ones, two places apart, and that of eight one more from two of those. So a run costs
 * three multiplications and two of the mixer, where a rolling hash takes four and waits for the one
 * before. What stands some places further on is put together from two registers, of which one is
 * made ahead.
 */
final class RunMixer {
  private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_PREFERRED;
  private static final int WIDTH = WORDS.length();
  private static final long SQUARED = RunHash.power(2);
  private static final long FOURTH = RunHash.power(4);
  private static final Shift TWO = new Shift(2);
  private static final Shift FOUR = new Shift(4);

  private RunMixer() {}

  /**
   * Whether there is room to read and write whole registers, and one holds as many words as a run.
   */
  static boolean takes(long[] hashes, int count, long[] mixed) {
    int whole = whole(count);
    return WIDTH == RunHash.RUN && hashes.length > whole + 2 * WIDTH && mixed.length >= whole;
  }

  /** As {@code mixRuns} of the scalar kernels. */
  static void mix(long[] hashes, int count, long[] mixed) {
    int runs = whole(count);
    LongVector twos = twos(hashes, 0);
    LongVector nextTwos = twos(hashes, WIDTH);
    LongVector fours = twos.mul(SQUARED).add(TWO.of(twos, nextTwos));
    for (int run = 0; run < runs; run += WIDTH) {
      LongVector twosAfter = twos(hashes, run + 2 * WIDTH);
      LongVector nextFours = nextTwos.mul(SQUARED).add(TWO.of(nextTwos, twosAfter));
      mixed(fours.mul(FOURTH).add(FOUR.of(fours, nextFours))).intoArray(mixed, run);
      nextTwos = twosAfter;
      fours = nextFours;
    }
  }

  /** How many runs there are, rounded up to whole registers. */
  private static int whole(int count) {
    return Math.max(0, count - RunHash.RUN + WIDTH) / WIDTH * WIDTH;
  }

  private static LongVector twos(long[] hashes, int at) {
    return LongVector.fromArray(WORDS, hashes, at)
        .mul(RunHash.FACTOR)
        .add(LongVector.fromArray(WORDS, hashes, at + 1));
  }

  /** As {@link RunHash#mix}, of each lane. */
  static LongVector mixed(LongVector values) {
    LongVector mixed = values.add(RunHash.ADDED);
    mixed = mixed.lanewise(XOR, mixed.lanewise(LSHR, 30)).mul(RunHash.FIRST_FACTOR);
    mixed = mixed.lanewise(XOR, mixed.lanewise(LSHR, 27)).mul(RunHash.SECOND_FACTOR);
    return mixed.lanewise(XOR, mixed.lanewise(LSHR, 31));
  }

  /** By how many places; made once, since the library's own way makes it for each register. */
  private record Shift(VectorShuffle<Long> order, VectorMask<Long> fromNext) {
    Shift(int places) {
      this(
          VectorShuffle.iota(WORDS, places, 1, true),
          VectorMask.fromLong(WORDS, -1L << Math.max(0, WIDTH - places)));
    }

    LongVector of(LongVector here, LongVector next) {
      return here.rearrange(order).blend(next.rearrange(order), fromNext);
    }
  }
}
