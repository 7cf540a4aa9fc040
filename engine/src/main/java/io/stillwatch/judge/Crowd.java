package io.stillwatch.judge;

import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The accounts that stand for the log wherever it is enough to know what is usual: all that have
 * begun enough conversations, and of more than {@value #MOST} those whose names have the least
 * hashes. So what is drawn from it costs the same however large the log is. Immutable.
 *
 * @param accounts account numbers, ascending
 * @param each how many accounts each of them stands for, 1 if none is left out
 */
record Crowd(int[] accounts, double each) implements Serializable {
  static final int MOST = 32_768;

  private static final long SALT = 0x63726f7764L;

  /** The crowd of a log as it is now. */
  static Crowd of(Population population) {
    int[] eligible =
        IntStream.range(0, population.size())
            .filter(account -> population.profile(account).openings() >= Ledger.ELIGIBLE)
            .toArray();
    int[] least = least(population, eligible, MOST);
    return new Crowd(least, Math.max(1, eligible.length) / (double) Math.max(1, least.length));
  }

  /** Of some accounts, ascending, those whose names have the least hashes; all if they are few. */
  static int[] least(Population population, int[] accounts, int most) {
    if (accounts.length <= most) {
      return accounts;
    }
    long[] hashes = new long[accounts.length];
    Arrays.setAll(hashes, place -> hash(population, accounts[place]));
    Arrays.sort(hashes);
    long bound = hashes[most];
    return Arrays.stream(accounts).filter(account -> hash(population, account) < bound).toArray();
  }

  private static long hash(Population population, int account) {
    return Hash.mix(population.key(account) ^ SALT);
  }

  /** Whether every account that could be in it is. */
  boolean whole() {
    return each == 1;
  }

  /** How many accounts it has. */
  int size() {
    return accounts.length;
  }
}
