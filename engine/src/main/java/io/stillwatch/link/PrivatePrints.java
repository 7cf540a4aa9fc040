package io.stillwatch.link;

import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers that come back: for each account, how many private answers of others stand in its
 * prompts. Both sides sample the prints of least hash, so that what one holds the other holds too
 * if it took part. A print that was served to more than {@value #PUBLIC} accounts, or asked by as
 * many, is public and counts for nothing; an account's own answers count for nothing either.
 * Immutable; thread-safe.
 *
 * <p>Cost: a byte an account kept, and eight for each of the first {@value #MOST_TIES} ties in the
 * order of the prints; while it is built some 20 bytes for each sampled print, of which those that
 * may stand on both sides are sorted; two prints are taken for one with probability 2^-40.
 */
public final class PrivatePrints {
  static final int PUBLIC = 3;

  private static final int ACCOUNT_BITS = 24;
  private static final int MOST = 100;
  private static final int MOST_TIES = 1 << 18;

  private final byte[] returned;
  private final IntArrayList ties = new IntArrayList();

  private PrivatePrints(int accounts) {
    returned = new byte[accounts];
  }

  /** Looks at all prints that accounts were served and that they asked with. */
  public static PrivatePrints of(Population population) {
    PrivatePrints prints = new PrivatePrints(population.size());
    List<long[]> sides =
        Stream.of(true, false).parallel().map(served -> pairs(population, served)).toList();
    long[] served = heldBy(sides.get(1), sides.get(0));
    long[] asked = heldBy(served, sides.get(1));
    Arrays.sort(served);
    Arrays.sort(asked);
    prints.join(served, asked);
    return prints;
  }

  private static long[] pairs(Population population, boolean served) {
    int total = 0;
    for (int account = 0; account < population.size(); account++) {
      total += sample(population, account, served).size();
    }
    long[] pairs = new long[total];
    int filled = 0;
    for (int account = 0; account < population.size(); account++) {
      LeastKeys sample = sample(population, account, served);
      for (int place = 0; place < sample.size(); place++) {
        pairs[filled++] = sample.key(place) >>> ACCOUNT_BITS << ACCOUNT_BITS | account;
      }
    }
    return pairs;
  }

  /** The pairs whose prints may stand among others: few, where answers do not come back. */
  private static long[] heldBy(long[] others, long[] pairs) {
    SeenKeys seen = new SeenKeys(others.length);
    for (long pair : others) {
      seen.again(pair >>> ACCOUNT_BITS);
    }
    long[] held = new long[pairs.length];
    int kept = 0;
    for (long pair : pairs) {
      held[kept] = pair;
      kept += seen.hold(pair >>> ACCOUNT_BITS) ? 1 : 0;
    }
    return Arrays.copyOf(held, kept);
  }

  private static LeastKeys sample(Population population, int account, boolean served) {
    return served ? population.profile(account).served() : population.profile(account).asked();
  }

  /** Walks both sorted lists at once and stops at the prints that stand in both. */
  private void join(long[] served, long[] asked) {
    int from = 0;
    for (int asker = 0; asker < asked.length; ) {
      long print = asked[asker] >> ACCOUNT_BITS;
      int askersEnd = endOf(asked, asker);
      while (from < served.length && served[from] >> ACCOUNT_BITS < print) {
        from++;
      }
      if (from < served.length && served[from] >> ACCOUNT_BITS == print) {
        int to = endOf(served, from);
        if (to - from <= PUBLIC && askersEnd - asker <= PUBLIC) {
          count(served, from, to, asked, asker, askersEnd);
        }
        from = to;
      }
      asker = askersEnd;
    }
  }

  private static int endOf(long[] pairs, int from) {
    long print = pairs[from] >> ACCOUNT_BITS;
    int to = from + 1;
    while (to < pairs.length && pairs[to] >> ACCOUNT_BITS == print) {
      to++;
    }
    return to;
  }

  private void count(long[] served, int from, int to, long[] asked, int asker, int askersEnd) {
    for (int place = asker; place < askersEnd; place++) {
      int account = account(asked[place]);
      boolean own = Arrays.stream(served, from, to).anyMatch(pair -> account(pair) == account);
      if (!own) {
        tie(served, from, to, account);
        returned[account] = (byte) Math.min(MOST, returned[account] + to - from);
      }
    }
  }

  private void tie(long[] served, int from, int to, int asker) {
    for (int place = from; place < to && ties.size() < 2 * MOST_TIES; place++) {
      ties.add(account(served[place]));
      ties.add(asker);
    }
  }

  private static int account(long pair) {
    return (int) (pair & (1L << ACCOUNT_BITS) - 1);
  }

  /** Who was served an answer and who asked with it, in turn: two account numbers for each tie. */
  public int[] ties() {
    return ties.toIntArray();
  }

  /**
   * How many private answers of others were found in an account's prompts, at most {@value #MOST}.
   */
  public int returned(int account) {
    return returned[account];
  }
}
