package io.stillwatch.judge;

import io.stillwatch.exchange.Account;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * Which accounts are branches of a business, as the shops of a chain are: each is verified, names
 * an organisation, be it one of its own, and has mail at a domain where nearly everybody is and
 * does. So a provider of mail is nobody's domain. Immutable. Cost: two passes over the accounts.
 */
final class Branches {
  /** From this share of a domain's accounts on, it is a business's own. */
  private static final double OWN = 0.75;

  private final Population population;
  private final Long2IntOpenHashMap holders = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap named = new Long2IntOpenHashMap();

  Branches(Population population) {
    this.population = population;
    for (int account = 0; account < population.size(); account++) {
      AccountTraits traits = population.traits(account);
      if (isNamed(traits)) {
        named.addTo(traits.mailDomain(), 1);
      }
    }
    for (int account = 0; account < population.size(); account++) {
      long domain = population.traits(account).mailDomain();
      if (named.containsKey(domain)) {
        holders.addTo(domain, 1);
      }
    }
  }

  /** The mail domain of the business that an account is a branch of, 0 if it is none. */
  long businessOf(int account) {
    AccountTraits traits = population.traits(account);
    long domain = traits.mailDomain();
    boolean own = named.get(domain) >= OWN * holders.get(domain);
    return isNamed(traits) && own ? domain : 0;
  }

  private static boolean isNamed(AccountTraits traits) {
    return traits.mailDomain() != 0
        && traits.org() != 0
        && traits.verified() == Account.Verified.YES;
  }
}
