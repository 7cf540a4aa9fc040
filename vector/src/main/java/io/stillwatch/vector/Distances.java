package io.stillwatch.vector;

import io.stillwatch.kernel.Kernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Squared distances, a lane for each sum. Two rows are taken at a time, since each sum waits for
 * its own last addition. Stateless.
 */
final class Distances {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_256;

  private Distances() {}

  static void squared(float[] rows, int width, int row, int[] others, int count, float[] squares) {
    int from = row * width;
    float[] sums = new float[2 * Kernels.SUMS];
    for (int place = 0; place < count; place += 2) {
      int first = others[place] * width;
      int second = others[Math.min(place + 1, count - 1)] * width;
      FloatVector one = FloatVector.zero(LANES);
      FloatVector two = FloatVector.zero(LANES);
      for (int at = 0; at < width; at += Kernels.SUMS) {
        FloatVector middle = FloatVector.fromArray(LANES, rows, from + at);
        FloatVector apart = middle.sub(FloatVector.fromArray(LANES, rows, first + at));
        FloatVector other = middle.sub(FloatVector.fromArray(LANES, rows, second + at));
        one = one.add(apart.mul(apart));
        two = two.add(other.mul(other));
      }
      // In place, since a register handed to another method may become an object.
      one.intoArray(sums, 0);
      two.intoArray(sums, Kernels.SUMS);
      squares[place] = added(sums, 0);
      if (place + 1 < count) {
        squares[place + 1] = added(sums, Kernels.SUMS);
      }
    }
  }

  private static float added(float[] sums, int from) {
    return ((sums[from] + sums[from + 4]) + (sums[from + 2] + sums[from + 6]))
        + ((sums[from + 1] + sums[from + 5]) + (sums[from + 3] + sums[from + 7]));
  }
}
