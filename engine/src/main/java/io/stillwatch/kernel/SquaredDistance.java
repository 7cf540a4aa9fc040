package io.stillwatch.kernel;

/**
 * A squared distance in {@value Kernels#SUMS} sums that do not wait for each other: one sum would
 * take as long as its additions one after the other. Stateless.
 */
final class SquaredDistance {

  private SquaredDistance() {}

  /** Between two stretches of an array, of a multiple of {@value Kernels#SUMS} coordinates. */
  static float between(float[] rows, int one, int other, int width) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    float sum4 = 0;
    float sum5 = 0;
    float sum6 = 0;
    float sum7 = 0;
    for (int at = 0; at < width; at += Kernels.SUMS) {
      sum0 += square(rows[one + at] - rows[other + at]);
      sum1 += square(rows[one + at + 1] - rows[other + at + 1]);
      sum2 += square(rows[one + at + 2] - rows[other + at + 2]);
      sum3 += square(rows[one + at + 3] - rows[other + at + 3]);
      sum4 += square(rows[one + at + 4] - rows[other + at + 4]);
      sum5 += square(rows[one + at + 5] - rows[other + at + 5]);
      sum6 += square(rows[one + at + 6] - rows[other + at + 6]);
      sum7 += square(rows[one + at + 7] - rows[other + at + 7]);
    }
    return ((sum0 + sum4) + (sum2 + sum6)) + ((sum1 + sum5) + (sum3 + sum7));
  }

  private static float square(float value) {
    return value * value;
  }
}
