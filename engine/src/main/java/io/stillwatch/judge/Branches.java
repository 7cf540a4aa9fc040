package io.stillwatch.judge;

import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;

/**
 * Which accounts are branches of a business, as the shops of a chain are: each is verified, names
 * an organisation, be it one of its own, and has mail at a domain where nearly everybody is and
 * does. So a provider of mail is nobody's domain. Immutable. Cost: two passes over the accounts.
 */
final class Branches {
  /** From this share of a domain's accounts on, it is a business's own. */
  private static final double OWN = 0.75;

  private final Population population;

  /** The domains that are a business's own. */
  private final LongSet own = new LongOpenHashSet();

  Branches(Population population) {
    this.population = population;
    Long2IntOpenHashMap named = new Long2IntOpenHashMap();
    for (int account = 0; account < population.size(); account++) {
      if (isNamed(account)) {
        named.addTo(mailDomain(account), 1);
      }
    }
    Long2IntOpenHashMap holders = new Long2IntOpenHashMap();
    for (int account = 0; account < population.size(); account++) {
      if (named.containsKey(mailDomain(account))) {
        holders.addTo(mailDomain(account), 1);
      }
    }
    for (Long2IntMap.Entry domain : named.long2IntEntrySet()) {
      if (domain.getIntValue() >= OWN * holders.get(domain.getLongKey())) {
        own.add(domain.getLongKey());
      }
    }
  }

  /** The mail domain of the business that an account is a branch of, 0 if it is none. */
  long businessOf(int account) {
    long domain = mailDomain(account);
    return isNamed(account) && own.contains(domain) ? domain : 0;
  }

  private long mailDomain(int account) {
    return population.traits(account).mailDomain();
  }

  private boolean isNamed(int account) {
    return mailDomain(account) != 0 && Customers.verified(population, account) != 0;
  }
}
