package io.stillwatch.nominate;

import io.stillwatch.link.KeyIndex;
import io.stillwatch.sketch.Hash;
import java.util.Arrays;

/**
 * The accounts of a log among which communities are looked for: all, and of more than {@value
 * #MOST} those that share most with others, so that cutting them costs the same however large the
 * log is. Among equals the hash of the number decides. Immutable. Cost: twelve bytes an account
 * while it is chosen.
 */
final class MostTied {
  static final int MOST = 65_536;

  private final int[] accounts;

  /** By account number, its place among the chosen, negative if it was not chosen. */
  private final int[] placeOf;

  private MostTied(int[] accounts, int all) {
    this.accounts = accounts;
    placeOf = new int[all];
    Arrays.fill(placeOf, -1);
    for (int place = 0; place < accounts.length; place++) {
      placeOf[accounts[place]] = place;
    }
  }

  /**
   * Chooses accounts.
   *
   * @param most keys that more accounts hold tie nobody
   */
  static MostTied of(KeyIndex index, int most) {
    int[] all = new int[index.accounts()];
    Arrays.setAll(all, account -> account);
    if (all.length <= MOST) {
      return new MostTied(all, all.length);
    }
    float[] ties = new float[all.length];
    index.shared(
        2,
        most,
        holders -> {
          float weight = (float) (Nominator.weight(holders.length) * worth(holders.length));
          for (int account : holders) {
            ties[account] += weight;
          }
        });
    long[] ranks = new long[all.length];
    Arrays.setAll(ranks, account -> rank(ties[account], account));
    Arrays.sort(ranks);
    long bound = ranks[ranks.length - MOST];
    return new MostTied(
        Arrays.stream(all)
            .filter(account -> ties[account] > 0 && rank(ties[account], account) >= bound)
            .toArray(),
        all.length);
  }

  /** What fewer share than make a nomination is worth less: alone it leads to none. */
  private static double worth(int holders) {
    return Math.min(1, (holders - 1) / (Nomination.LEAST - 1.0));
  }

  /** Floats that are not negative stand in the order of their bits. */
  private static long rank(float ties, int account) {
    return (long) Float.floatToIntBits(ties) << 32 | Hash.mix(account) >>> 32;
  }

  /** How many accounts were chosen. */
  int size() {
    return accounts.length;
  }

  /** The places among the chosen of those accounts that were chosen; both ascend. */
  int[] places(int[] some) {
    int[] places = new int[some.length];
    int found = 0;
    for (int account : some) {
      if (placeOf[account] >= 0) {
        places[found++] = placeOf[account];
      }
    }
    return Arrays.copyOf(places, found);
  }

  /** The account at each place. Not to be changed. */
  int[] accounts() {
    return accounts;
  }
}
