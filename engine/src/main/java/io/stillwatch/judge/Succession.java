package io.stillwatch.judge;

import io.stillwatch.exchange.Capability;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.BitSet;

/**
 * When a pool was at work, and what for. A pool that is banned, or given up, falls silent all at
 * once; if another takes up the same demand within hours, that is seldom chance: nine tenths of one
 * are silent and a tenth of the other has not begun yet at nearly the same time. Cost: sorting the
 * times of its accounts.
 *
 * @param rise when a tenth of its accounts had begun, in milliseconds since 1970
 * @param fall when nine tenths of them had ended
 * @param demand shares of the exchanges by capability
 */
record Succession(long rise, long fall, double[] demand) {
  private static final int TENTH = 10;

  /** So long may the work lie still, and for half as long may both work, in milliseconds. */
  private static final long HANDOVER = AccountProfile.DAY;

  /** The part of the demand that both have in common, at least. */
  private static final double SAME = 0.5;

  private static final Capability[] CAPABILITIES = Capability.values();

  /** Looks at the accounts of a pool, of which there is at least one. */
  static Succession of(Population population, BitSet accounts) {
    long[] firsts =
        accounts.stream().mapToLong(each -> population.profile(each).first()).sorted().toArray();
    long[] lasts =
        accounts.stream().mapToLong(each -> population.profile(each).last()).sorted().toArray();
    int tenth = firsts.length / TENTH;
    double[] demand = new double[CAPABILITIES.length];
    accounts.stream().forEach(each -> add(population.profile(each), demand));
    double total = Math.max(1, Arrays.stream(demand).sum());
    Arrays.setAll(demand, place -> demand[place] / total);
    return new Succession(firsts[tenth], lasts[lasts.length - 1 - tenth], demand);
  }

  private static void add(AccountProfile profile, double[] demand) {
    for (Capability capability : CAPABILITIES) {
      demand[capability.ordinal()] += profile.capability(capability);
    }
  }

  /** Whether another pool took over from this one, and has been at work since for longer. */
  boolean gaveWayTo(Succession other) {
    long gap = other.rise - fall;
    return gap >= -HANDOVER / 2
        && gap <= HANDOVER
        && other.fall - fall >= HANDOVER / 2
        && common(other) >= SAME;
  }

  private double common(Succession other) {
    double common = 0;
    for (int place = 0; place < demand.length; place++) {
      common += Math.min(demand[place], other.demand[place]);
    }
    return common;
  }
}
