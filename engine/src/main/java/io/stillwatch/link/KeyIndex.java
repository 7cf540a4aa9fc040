package io.stillwatch.link;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.sketch.SettingsCounts;
import io.stillwatch.sketch.SettingsField;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * The inverted index of one channel: which accounts share a card, a mail domain, a network, a
 * frame, a passage, a setting. Most keys that one account alone holds are left out, the rest stands
 * among the others. Built by sorting (key, account) pairs in place, so its cost is n log n in the
 * pairs of keys that are shared and eight bytes a pair, half as much again and more while it grows,
 * however many accounts share one key; two keys are taken for one with probability 2^-40. Holds up
 * to 2^24 accounts. Immutable.
 */
public final class KeyIndex {
  private static final int ACCOUNT_BITS = 24;
  private static final long ACCOUNT_MASK = (1L << ACCOUNT_BITS) - 1;
  private static final int ADDRESS_NETWORK = 5;
  private static final int PASSAGE = 64;

  private final long[] pairs;
  private final boolean fed;
  private final int accounts;

  private KeyIndex(long[] pairs, boolean fed, int accounts) {
    this.pairs = pairs;
    this.fed = fed;
    this.accounts = accounts;
  }

  /**
   * Indexes all accounts by what a channel reads of them.
   *
   * @param channel one of text, supply, network, set-up, queue
   */
  public static KeyIndex of(Population population, Channel channel) {
    return of(population, IntStream.range(0, population.size()).toArray(), channel);
  }

  /** The same of some accounts; the others have no keys. */
  public static KeyIndex of(Population population, int[] accounts, Channel channel) {
    if (population.size() > ACCOUNT_MASK) {
      throw new IllegalArgumentException("more accounts than can be indexed");
    }
    LongSet providers =
        channel == Channel.SUPPLY ? MailProviders.of(population, accounts) : LongSets.emptySet();
    return of(
        population,
        accounts,
        (pairs, account) -> add(population, account, channel, providers, pairs));
  }

  /** Indexes some accounts by what they asked out of public sets. */
  public static KeyIndex of(Population population, int[] accounts, PublicPassages passages) {
    return of(
        population,
        accounts,
        (pairs, account) ->
            addKept(PASSAGE, population.profile(account).asked(), passages::hold, pairs));
  }

  private static KeyIndex of(Population population, int[] accounts, ObjIntConsumer<Pairs> keys) {
    Pairs pairs = new Pairs();
    for (int account : accounts) {
      pairs.account = account;
      keys.accept(pairs, account);
    }
    return pairs.index(population.size());
  }

  private static void add(
      Population population, int account, Channel channel, LongSet providers, Pairs pairs) {
    AccountProfile profile = population.profile(account);
    switch (channel) {
      case TEXT -> addFrames(profile, pairs);
      case SUPPLY -> addSupply(population.traits(account), providers, pairs);
      case NETWORK -> addKept(ADDRESS_NETWORK, profile.networks(), key -> true, pairs);
      case SETUP -> addSettings(profile.settings(), pairs);
      case QUEUE -> addKept(PASSAGE, profile.asked(), key -> true, pairs);
      default -> throw new IllegalArgumentException("no keys are kept for " + channel);
    }
  }

  private static void addFrames(AccountProfile profile, Pairs pairs) {
    for (long key : profile.frames().recurring()) {
      pairs.add(1, key);
    }
  }

  private static void addSupply(AccountTraits traits, LongSet providers, Pairs pairs) {
    pairs.add(2, traits.payment());
    if (!providers.contains(traits.mailDomain())) {
      pairs.add(3, traits.mailDomain());
    }
    pairs.add(4, traits.signupNetwork());
  }

  private static void addKept(int kind, LeastKeys kept, LongPredicate wanted, Pairs pairs) {
    for (int place = 0; place < kept.size(); place++) {
      if (wanted.test(kept.key(place))) {
        pairs.add(kind, kept.key(place));
      }
    }
  }

  /**
   * Of each setting the value whose hash is least: one that every holder of the same set-up agrees
   * on.
   */
  private static void addSettings(SettingsCounts settings, Pairs pairs) {
    for (SettingsField field : SettingsField.values()) {
      if (settings.count(field, 0) > 0) {
        pairs.add(6 + field.ordinal(), settings.value(field, 0));
      }
    }
  }

  /** Whether nobody has anything that this channel reads. */
  public boolean isEmpty() {
    return !fed;
  }

  /** How many accounts were indexed, with keys or without. */
  public int accounts() {
    return accounts;
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
          int holders = to - from;
          if (holders >= least && holders <= most) {
            int[] found = new int[holders];
            for (int place = from; place < to; place++) {
              found[place - from] = account(place);
            }
            sink.accept(found);
          }
        });
  }

  /** Gives the place at which each key's pairs begin. */
  void runs(IntConsumer sink) {
    for (int from = 0; from < pairs.length; from = endOf(from)) {
      sink.accept(from);
    }
  }

  /** The account of a pair. */
  int account(int place) {
    return (int) (pairs[place] & ACCOUNT_MASK);
  }

  /** Where the pairs of the key that begins at a place end. */
  int endOf(int from) {
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
        pairs = Arrays.copyOf(pairs, size + (size >>> 1));
      }
      pairs[size++] = Hash.join(kind, key) >>> ACCOUNT_BITS << ACCOUNT_BITS | account;
    }

    KeyIndex index(int accounts) {
      boolean fed = size > 0;
      leaveOutSingles();
      Arrays.sort(pairs, 0, size);
      int distinct = 0;
      for (int place = 0; place < size; place++) {
        if (place == 0 || pairs[place] != pairs[place - 1]) {
          pairs[distinct++] = pairs[place];
        }
      }
      return new KeyIndex(Arrays.copyOf(pairs, distinct), fed, accounts);
    }

    /** Leaves out most of the keys that came once. */
    private void leaveOutSingles() {
      SeenKeys once = new SeenKeys(size);
      SeenKeys twice = new SeenKeys(size);
      for (int place = 0; place < size; place++) {
        long key = pairs[place] >>> ACCOUNT_BITS;
        if (once.again(key)) {
          twice.again(key);
        }
      }
      int kept = 0;
      for (int place = 0; place < size; place++) {
        pairs[kept] = pairs[place];
        kept += twice.hold(pairs[place] >>> ACCOUNT_BITS) ? 1 : 0;
      }
      size = kept;
    }
  }
}
