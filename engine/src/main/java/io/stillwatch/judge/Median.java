package io.stillwatch.judge;

/**
 * The middle of some numbers, found without sorting them all: each step parts the numbers about one
 * of them and goes on in the part that holds the middle. Cost: linear in the numbers on average.
 * Stateless.
 *
 * <p>Source: Hoare, "Algorithm 65: FIND", Communications of the ACM, 1961.
 */
final class Median {
  private Median() {}

  /**
   * The median, the mean of the two in the middle where they are even in number; leaves the numbers
   * in disorder.
   */
  static double of(double[] values) {
    int middle = values.length / 2;
    double upper = select(values, middle);
    if (values.length % 2 == 1) {
      return upper;
    }
    double lower = values[0];
    for (int place = 1; place < middle; place++) {
      lower = Math.max(lower, values[place]);
    }
    return (lower + upper) / 2;
  }

  /**
   * Brings the number of a rank to its place, with none greater before it and none less behind it.
   */
  private static double select(double[] values, int rank) {
    int from = 0;
    int to = values.length - 1;
    while (from < to) {
      double pivot = values[(from + to) >>> 1];
      int low = from;
      int high = to;
      while (low <= high) {
        while (values[low] < pivot) {
          low++;
        }
        while (values[high] > pivot) {
          high--;
        }
        if (low <= high) {
          double swapped = values[low];
          values[low++] = values[high];
          values[high--] = swapped;
        }
      }
      if (rank <= high) {
        to = high;
      } else if (rank >= low) {
        from = low;
      } else {
        return values[rank];
      }
    }
    return values[rank];
  }
}
