package io.stillwatch.link;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The inverted index of one channel: which accounts share a card, a mail domain, a network, a frame. Built by
 * sorting (key, account) pairs, so its cost is n log n in the pairs and eight bytes a pair; two keys are taken
 * for one with probability 2^-40. Immutable.
 */
public final class KeyIndex {
  private static final int ACCOUNT_BITS = 24;
  private static final long ACCOUNT_MASK = (1L << ACCOUNT_BITS) - 1;

  private final long[] pairs;

  private KeyIndex(long[] pairs) {
    this.pairs = pairs;
  }

  /**
   * Indexes all accounts by what a channel reads of them.
   *
   * @param channel one of text, supply, network
   */
  public static KeyIndex of(Population population, Channel channel) {
    Pairs pairs = new Pairs();
    for (int account = 0; account < population.size(); account++) {
      pairs.account = account;
      AccountProfile profile = population.profile(account);
      switch (channel) {
        case TEXT -> addFrames(profile, pairs);
        case SUPPLY -> addSupply(population.traits(account), pairs);
        case NETWORK -> addNetworks(profile, pairs);
        default -> throw new IllegalArgumentException("no keys are kept for " + channel);
      }
    }
    return new KeyIndex(pairs.sorted());
  }

  private static void addFrames(AccountProfile profile, Pairs pairs) {
    for (long key : profile.frames().recurring()) {
      pairs.add(1, key);
    }
  }

  private static void addSupply(AccountTraits traits, Pairs pairs) {
    pairs.add(2, traits.payment());
    pairs.add(3, traits.mailDomain());
    pairs.add(4, traits.signupNetwork());
  }

  private static void addNetworks(AccountProfile profile, Pairs pairs) {
    LeastKeys networks = profile.networks();
    for (int place = 0; place < networks.size(); place++) {
      pairs.add(5, networks.key(place));
    }
  }

  /**
   * Gives every set of accounts that share a key.
   *
   * @param least sets of fewer accounts are left out
   * @param most sets of more accounts are left out: what so many share is not rare
   * @param sink takes a fresh array of account numbers, ascending
   */
  public void shared(int least, int most, Consumer<int[]> sink) {
    runs(
        from -> {
          int to = endOf(from);
          int size = to - from;
          if (size >= least && size <= most) {
            int[] accounts = new int[size];
            for (int place = from; place < to; place++) {
              accounts[place - from] = (int) (pairs[place] & ACCOUNT_MASK);
            }
            sink.accept(accounts);
          }
        });
  }

  private void runs(IntConsumer sink) {
    for (int from = 0; from < pairs.length; from = endOf(from)) {
      sink.accept(from);
    }
  }

  private int endOf(int from) {
    long key = pairs[from] >>> ACCOUNT_BITS;
    int to = from + 1;
    while (to < pairs.length && pairs[to] >>> ACCOUNT_BITS == key) {
      to++;
    }
    return to;
  }

  /** Grows as pairs come. */
  private static final class Pairs {
    private long[] pairs = new long[1_024];
    private int size;
    private int account;

    void add(int kind, long key) {
      if (key == 0) {
        return;
      }
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = Hash.join(kind, key) >>> ACCOUNT_BITS << ACCOUNT_BITS | account;
    }

    long[] sorted() {
      long[] whole = Arrays.copyOf(pairs, size);
      Arrays.sort(whole);
      int distinct = 0;
      for (int place = 0; place < whole.length; place++) {
        if (place == 0 || whole[place] != whole[place - 1]) {
          whole[distinct++] = whole[place];
        }
      }
      return Arrays.copyOf(whole, distinct);
    }
  }
}
