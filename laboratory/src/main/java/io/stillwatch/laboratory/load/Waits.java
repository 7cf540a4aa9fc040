package io.stillwatch.laboratory.load;

import java.util.Arrays;
import java.util.List;

/**
 * How long questions waited for their answers, in milliseconds.
 *
 * @param count how many were asked
 * @param median half of them waited no longer
 * @param ninetyNine 99 in a hundred waited no longer
 * @param most none waited longer
 */
public record Waits(int count, double median, double ninetyNine, double most) {

  static Waits of(List<long[]> nanoseconds) {
    long[] all = nanoseconds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Waits(all.length, at(all, 0.5), at(all, 0.99), at(all, 1));
  }

  private static double at(long[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, place)] / 1e6;
  }
}
