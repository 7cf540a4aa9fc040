package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import java.util.BitSet;
import java.util.Set;

/**
 * Learns who belongs by turns: what the likely members have that others lack, then who is likely
 * given that (expectation maximisation, {@value #ROUNDS} rounds). Accounts of few conversations are
 * not learned from. Stateless.
 */
final class Settling {
  /** How likely an account is a member that nothing speaks for. */
  static final double STRANGER = 0.02;

  /** How likely a member of a convicted group is one. */
  static final double CORE = 0.9;

  private static final double DOUBTFUL = 0.5;
  private static final int ROUNDS = 3;

  private Settling() {}

  /**
   * Learns from a group that is a first guess: who is likely teaches, whoever it is.
   *
   * @param examples that begin with the group; weighed by what was learned
   * @param used the channels whose traces may speak
   */
  static Likeness guess(Population population, Examples examples, Set<Channel> used) {
    return settle(population, examples, used, false, new BitSet(), 1);
  }

  /**
   * Learns from accounts that are known to belong. Whoever merely looks like them is never counted
   * more as a member than as a stranger, so that a campaign does not grow by its own guesses.
   *
   * @param heard the channels whose traces may speak
   * @param core who is known to belong
   * @param aside who is neither member nor stranger
   * @param excused who is a stranger unless known to belong
   */
  static Likeness settle(
      Population population,
      Crowd crowd,
      Set<Channel> heard,
      BitSet core,
      BitSet aside,
      BitSet excused) {
    Examples examples = new Examples(population, crowd, core, aside);
    examples.excuse(excused);
    return settle(population, examples, heard, true, core, DOUBTFUL).settled(examples);
  }

  private static Likeness settle(
      Population population,
      Examples examples,
      Set<Channel> used,
      boolean whole,
      BitSet known,
      double mostOutsideCore) {
    Likeness likeness = Likeness.learn(population, examples, used, whole);
    for (int round = 0; round < ROUNDS; round++) {
      examples.weigh(likeness, known, mostOutsideCore);
      likeness = Likeness.learn(population, examples, used, whole);
    }
    return likeness;
  }
}
