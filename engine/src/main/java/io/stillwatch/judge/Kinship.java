package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether two convicted groups are pools of one campaign. Each is learned anew with the other left
 * out, neither member nor stranger; then what its traces say of the other's middle account is set
 * against what they say of its own. What a second pool of an operator keeps (its list, its cards,
 * its clients) speaks for it, and what it changed says little, since nobody else has that; the
 * pools of another operator are as far as strangers in most. Pace, hours and demand have no say: in
 * these any two campaigns differ from honest accounts in the same way. Where one pool takes over as
 * the other falls silent ({@link Succession}), less must be kept, for that is when an operator
 * changes all that he can. Pools of which one works on the answers that the other was served
 * ({@link Returning}) are of one campaign, whatever else they share. Cost: learning a campaign
 * twice.
 */
final class Kinship {
  /**
   * The log-odds, in parts of what a pool's own middle account has, that are needed in the mean of
   * both views. Pools of one operator reach 0.15 to 0.8 where something is kept, those of two stay
   * below 0.1.
   */
  private static final double AKIN = 0.13;

  /** The same of pools of which one takes over from the other. */
  private static final double AKIN_IN_SUCCESSION = 0.05;

  /**
   * How much a trace of who somebody is counts, by its channel; what is used by many counts less.
   */
  private static final Map<Channel, Double> WHO =
      Map.of(Channel.TEXT, 1.0, Channel.SUPPLY, 1.0, Channel.SETUP, 0.5);

  private final Population population;
  private final Crowd crowd;
  private final Returning returning;
  private final Set<Channel> heard;
  private final Pool fresh;
  private final BitSet freshOnes;

  /** Looks for the kin of a new pool of a population among the strangers of a crowd. */
  Kinship(Population population, Crowd crowd, Returning returning, Set<Channel> heard, Pool fresh) {
    this.population = population;
    this.crowd = crowd;
    this.returning = returning;
    this.heard = heard;
    this.fresh = fresh;
    this.freshOnes = known(fresh);
  }

  /** Whether another pool is of the same campaign. */
  boolean akin(Pool pool) {
    BitSet others = known(pool);
    if (returning.between(freshOnes, others)) {
      return true;
    }
    double alike = (seen(pool, fresh, freshOnes) + seen(fresh, pool, others)) / 2;
    return alike >= AKIN || alike >= AKIN_IN_SUCCESSION && succeed(pool, fresh);
  }

  /**
   * The log-odds of the other pool's middle account, in parts of the pool's own; -1 at least.
   *
   * @param others who is of the other pool
   */
  private double seen(Pool pool, Pool other, BitSet others) {
    BitSet aside = (BitSet) others.clone();
    aside.andNot(pool.convicted());
    Likeness likeness =
        Settling.settle(population, crowd, heard, pool.convicted(), aside, new BitSet());
    double usual = middle(likeness, pool.convicted());
    return usual <= 0 ? -1 : Math.max(-1, middle(likeness, other.convicted()) / usual);
  }

  /** Whether one of two pools takes over from the other. */
  private boolean succeed(Pool one, Pool other) {
    if (!heard.contains(Channel.SUCCESSION)) {
      return false;
    }
    Succession first = Succession.of(population, one.convicted());
    Succession second = Succession.of(population, other.convicted());
    return first.gaveWayTo(second) || second.gaveWayTo(first);
  }

  /** Who stood in a convicted group of a pool, or is so like it that it is of it. */
  private BitSet known(Pool pool) {
    BitSet known = (BitSet) pool.convicted().clone();
    Arrays.stream(crowd.accounts())
        .filter(account -> pool.likeness().membership(population, account) >= Roster.RELEASE)
        .forEach(known::set);
    return known;
  }

  /** The middle log-odds of those accounts that began enough conversations. */
  private double middle(Likeness likeness, BitSet accounts) {
    double[] odds =
        accounts.stream()
            .filter(account -> population.profile(account).openings() >= Ledger.ELIGIBLE)
            .mapToDouble(account -> who(likeness.odds(population, account)))
            .toArray();
    return odds.length == 0 ? 0 : Median.of(odds);
  }

  private static double who(double[] odds) {
    double sum = 0;
    for (Traces.Trace trace : Traces.Trace.values()) {
      sum += WHO.getOrDefault(trace.channel(), 0.0) * odds[trace.ordinal()];
    }
    return sum;
  }
}
