package io.stillwatch.judge;

import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.nominate.Nomination;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Who in a group is explained without any campaign: whose registered scope covers what they did,
 * and the verified accounts of one organisation. They share cards, networks, wording and demand
 * with each other, and that is no evidence against the others of a group in which they happen to
 * stand. So such a group is judged without them. A group of which they are half or more is judged
 * whole, and the innocent readings say the rest. Stateless.
 */
final class Customers {
  /** From this share of a group on, one organisation's verified accounts are left out. */
  private static final double ONE = 0.2;

  private static final int FEWEST = 3;

  private Customers() {}

  /** The group without them. */
  static Nomination leftOut(Population population, Nomination group) {
    long organisation = largest(population, group);
    int[] others =
        Arrays.stream(group.members())
            .filter(account -> !population.authorised(account))
            .filter(account -> organisation == 0 || verified(population, account) != organisation)
            .toArray();
    boolean mostly = 2 * others.length > group.size();
    return mostly && others.length < group.size() ? new Nomination(group.by(), others) : group;
  }

  /** The organisation that has most of the verified accounts, 0 where it has few. */
  private static long largest(Population population, Nomination group) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    long largest = 0;
    int most = 0;
    for (int account : group.members()) {
      long organisation = verified(population, account);
      int count = organisation == 0 ? 0 : counts.addTo(organisation, 1) + 1;
      boolean more = count > most || count == most && organisation < largest;
      largest = more ? organisation : largest;
      most = more ? count : most;
    }
    return most >= Math.max(FEWEST, ONE * group.size()) ? largest : 0;
  }

  /** The organisation of a verified account, 0 where there is none. */
  static long verified(Population population, int account) {
    AccountTraits traits = population.traits(account);
    return traits.verified() == Verified.YES ? traits.org() : 0;
  }
}
