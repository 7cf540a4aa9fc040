package io.stillwatch.link;

import io.stillwatch.exchange.Account;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Arrays;

/**
 * Mail domains at which anybody has an address. Who speaks one language, or lives in one country,
 * has his mail at a few providers that the rest of the log hardly uses, and asks in words that the
 * rest hardly uses either; yet these people came one by one, as everybody did. Identities bought
 * for a purpose were opened together. So a domain whose accounts were opened over a time not much
 * shorter than all accounts of the log were is a provider and ties nobody. Times are taken between
 * the quarters. No list of names is needed. Stateless. Cost: sorts the times at which accounts were
 * opened.
 */
final class MailProviders {
  /** The part of the time in which all came that the accounts of a provider take at least. */
  private static final double APART = 0.4;

  private MailProviders() {}

  /** The hashes of the domains that are providers among some accounts. */
  static LongSet of(Population population, int[] accounts) {
    LongArrayList all = new LongArrayList();
    Long2ObjectOpenHashMap<LongArrayList> byDomain = new Long2ObjectOpenHashMap<>();
    for (int account : accounts) {
      AccountTraits traits = population.traits(account);
      if (traits.mailDomain() != 0 && traits.created() != Account.UNKNOWN_TIME) {
        all.add(traits.created());
        byDomain
            .computeIfAbsent(traits.mailDomain(), domain -> new LongArrayList())
            .add(traits.created());
      }
    }
    double usual = spread(all);
    LongOpenHashSet providers = new LongOpenHashSet();
    byDomain
        .long2ObjectEntrySet()
        .forEach(
            entry -> {
              if (entry.getValue().size() > 1 && spread(entry.getValue()) > APART * usual) {
                providers.add(entry.getLongKey());
              }
            });
    return providers;
  }

  /** From the first quarter to the third, in milliseconds. */
  private static double spread(LongArrayList times) {
    long[] sorted = times.toLongArray();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return last < 1 ? 0 : sorted[last - last / 4] - (double) sorted[last / 4];
  }
}
