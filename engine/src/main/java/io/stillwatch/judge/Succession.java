package io.stillwatch.judge;

import io.stillwatch.exchange.Capability;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;

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
    double[] demand = demand(accounts.stream().mapToObj(population::profile));
    return new Succession(firsts[tenth], lasts[lasts.length - 1 - tenth], demand);
  }

  /** The shares of what some accounts ask for, by capability. */
  private static double[] demand(Stream<AccountProfile> profiles) {
    double[] demand = new double[CAPABILITIES.length];
    profiles.forEach(
        profile -> Arrays.setAll(demand, at -> demand[at] + profile.capability(CAPABILITIES[at])));
    double total = Math.max(1, Arrays.stream(demand).sum());
    return Arrays.stream(demand).map(count -> count / total).toArray();
  }

  /** Whether another pool took over from this one, and has been at work since for longer. */
  boolean gaveWayTo(Succession other) {
    long gap = other.rise - fall;
    return gap >= -HANDOVER / 2
        && gap <= HANDOVER
        && other.fall - fall >= HANDOVER / 2
        && common(other.demand) >= SAME;
  }

  /** Whether the pool has lain still for so long that another may have taken over. */
  boolean isOver(long time) {
    return time - fall >= HANDOVER / 2;
  }

  /** Which of some accounts began as the pool fell silent, and ask for what it asked for. */
  int[] successors(Population population, int[] accounts) {
    return Arrays.stream(accounts).filter(each -> follows(population.profile(each))).toArray();
  }

  private boolean follows(AccountProfile profile) {
    long gap = profile.first() - fall;
    return gap >= -HANDOVER / 2 && gap <= HANDOVER && common(demand(Stream.of(profile))) >= SAME;
  }

  private double common(double[] other) {
    double common = 0;
    for (int place = 0; place < demand.length; place++) {
      common += Math.min(demand[place], other[place]);
    }
    return common;
  }
}
