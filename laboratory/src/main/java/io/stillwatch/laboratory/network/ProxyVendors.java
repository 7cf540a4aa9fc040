package io.stillwatch.laboratory.network;

import io.stillwatch.laboratory.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * The vendors of exits that anybody can hire: campaigns, people in closed regions, people who like
 * privacy. So an address in common says less than it seems to. Immutable.
 *
 * @param seed the run's seed: each run has vendors of its own
 */
public record ProxyVendors(long seed) {
  private static final int VENDORS = 7;
  private static final int HOSTED = 2;

  /** The first so many exits of any vendor. */
  public List<String> hire(int exits, Chance chance) {
    return exits(chance.below(VENDORS), exits);
  }

  /** The first so many exits of the vendor that is cheapest and has most customers. */
  public List<String> hireFromTheLargest(int exits) {
    return exits(VENDORS - 1, exits);
  }

  private List<String> exits(int vendor, int exits) {
    Chance own = Chance.seeded(seed).of("proxy vendor").of(vendor);
    List<String> addresses = new ArrayList<>(exits);
    for (int i = 0; i < exits; i++) {
      addresses.add(
          vendor < HOSTED ? Networks.hosting(own) : Networks.home(Networks.country(own), own));
    }
    return List.copyOf(addresses);
  }

  /** The few exits of those hired that one account is given. */
  public static List<String> slice(List<String> hired, Chance chance) {
    int size = (int) Math.clamp(chance.logNormal(12, 0.8), 1.0, hired.size());
    int from = chance.below(hired.size() - size + 1);
    return hired.subList(from, from + size);
  }
}
