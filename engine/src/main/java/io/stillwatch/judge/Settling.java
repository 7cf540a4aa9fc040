package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Learns who belongs by turns: what the likely members have that others lack, then who is likely given that
 * (expectation maximisation, {@value #ROUNDS} rounds). Accounts of few conversations are not learned from.
 * Stateless.
 */
final class Settling {
  /** How likely an account is a member that nothing speaks for. */
  static final double STRANGER = 0.02;

  /** How likely a member of a convicted group is one. */
  static final double CORE = 0.9;

  private static final double DOUBTFUL = 0.5;
  private static final int ROUNDS = 3;

  private Settling() {}

  /** Starting weights: the core, and everybody else. */
  static double[] weights(Population population, int[] core) {
    double[] weights = new double[population.size()];
    Arrays.fill(weights, STRANGER);
    for (int account : core) {
      weights[account] = CORE;
    }
    return weights;
  }

  /**
   * Learns from a group that is a first guess: who is likely teaches, whoever it is.
   *
   * @param weights by account number, how likely it is a member; changed to what was learned
   * @param used the channels whose traces may speak
   */
  static Likeness settle(Population population, double[] weights, Set<Channel> used) {
    return settle(population, weights, used, new BitSet(), new BitSet(), 1);
  }

  /**
   * Learns from accounts that are known to belong. Whoever merely looks like them is never counted more as a member
   * than as a stranger, so that a campaign does not grow by its own guesses.
   *
   * @param core who is known to belong
   * @param aside who is neither member nor stranger
   */
  static Likeness settle(Population population, BitSet core, BitSet aside) {
    double[] weights = weights(population, core.stream().toArray());
    return settle(population, weights, EnumSet.allOf(Channel.class), core, aside, DOUBTFUL);
  }

  private static Likeness settle(
      Population population,
      double[] weights,
      Set<Channel> used,
      BitSet core,
      BitSet aside,
      double mostOutsideCore) {
    boolean[] considered = considered(population, aside);
    Likeness likeness = Likeness.learn(population, weights, considered, used);
    for (int round = 0; round < ROUNDS; round++) {
      for (int account = 0; account < weights.length; account++) {
        boolean known = core.get(account);
        if (considered[account]) {
          double membership = likeness.membership(population, account, weights[account], known);
          weights[account] = known ? membership : Math.min(membership, mostOutsideCore);
        } else if (!known) {
          weights[account] = 0;
        }
      }
      likeness = Likeness.learn(population, weights, considered, used);
    }
    return likeness;
  }

  private static boolean[] considered(Population population, BitSet aside) {
    boolean[] considered = new boolean[population.size()];
    for (int account = 0; account < considered.length; account++) {
      considered[account] =
          population.profile(account).openings() >= Ledger.ELIGIBLE && !aside.get(account);
    }
    return considered;
  }
}
