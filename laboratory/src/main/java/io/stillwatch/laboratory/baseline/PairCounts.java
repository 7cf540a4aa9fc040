package io.stillwatch.laboratory.baseline;

import java.util.Arrays;

/**
 * How many objects two accounts have in common. Objects of very many accounts are left out, as all
 * such joins do; how many is too many follows from a bound on memory. Immutable.
 */
final class PairCounts {
  private static final int MOST_PAIRS = 1 << 25;

  private final long[] pairs;
  private final int[] counts;

  private PairCounts(long[] pairs, int[] counts) {
    this.pairs = pairs;
    this.counts = counts;
  }

  /** Counts over the objects that at most so many accounts have. */
  static PairCounts of(Incidence incidence, int cap) {
    int bound = cap;
    while (pairs(incidence, bound) > MOST_PAIRS) {
      bound /= 2;
    }
    long[] pairs = new long[(int) pairs(incidence, bound)];
    int size = 0;
    for (int object = 0; object < incidence.objects(); object++) {
      int degree = incidence.degree(object);
      for (int i = 0; degree <= bound && i < degree; i++) {
        for (int j = i + 1; j < degree; j++) {
          pairs[size++] = (long) incidence.account(object, i) << 32 | incidence.account(object, j);
        }
      }
    }
    Arrays.sort(pairs);
    return counted(pairs);
  }

  private static long pairs(Incidence incidence, int bound) {
    long pairs = 0;
    for (int object = 0; object < incidence.objects(); object++) {
      long degree = incidence.degree(object);
      pairs += degree <= bound ? degree * (degree - 1) / 2 : 0;
    }
    return pairs;
  }

  private static PairCounts counted(long[] sorted) {
    int[] counts = new int[sorted.length];
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[distinct - 1]) {
        sorted[distinct++] = sorted[i];
      }
      counts[distinct - 1]++;
    }
    return new PairCounts(Arrays.copyOf(sorted, distinct), Arrays.copyOf(counts, distinct));
  }

  int size() {
    return pairs.length;
  }

  int one(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  int other(int pair) {
    return (int) pairs[pair];
  }

  int count(int pair) {
    return counts[pair];
  }
}
