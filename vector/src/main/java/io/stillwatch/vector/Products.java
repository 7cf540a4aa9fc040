package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.UMIN;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The least products of values with several multipliers. Stateless.
 *
 * <p>Idea: a lane for each multiplier, so that a value is multiplied with many at once and no lanes
 * need be compared in the end. The least of the upper bits are the upper bits of the least.
 */
final class Products {
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int WIDTH = LONGS.length();

  private Products() {}

  static void least(long[] values, int count, long[] multipliers, int[] least) {
    long[] lanes = new long[WIDTH];
    for (int slot = 0; slot < multipliers.length; slot += WIDTH) {
      int some = Math.min(WIDTH, multipliers.length - slot);
      System.arraycopy(multipliers, slot, lanes, 0, some);
      LongVector factors = LongVector.fromArray(LONGS, lanes, 0);
      LongVector minima = LongVector.broadcast(LONGS, -1L);
      for (int place = 0; place < count; place++) {
        minima = minima.lanewise(UMIN, factors.mul(values[place]));
      }
      minima.intoArray(lanes, 0);
      for (int lane = 0; lane < some; lane++) {
        least[slot + lane] = (int) (lanes[lane] >>> 33);
      }
    }
  }
}
