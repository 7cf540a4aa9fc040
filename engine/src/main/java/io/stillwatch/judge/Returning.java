package io.stillwatch.judge;

import io.stillwatch.link.PrivatePrints;
import java.util.BitSet;

/**
 * Whose answers come back in whose prompts. Accounts that clean or grade what others harvested may
 * share nothing else with them, neither cards nor networks nor wording; but they ask with answers
 * that only the harvesters were served, and nobody else does. Immutable. Cost: one pass over the
 * ties of {@link PrivatePrints} for each question.
 */
final class Returning {
  /** The share of the askers that must send something in: what one or two do may be chance. */
  private static final double ASKERS = 0.25;

  /** The share of what they send in of others that must be from those: a judge asks of many. */
  private static final double ANSWERS = 0.5;

  private final int[] ties;

  /** Takes ties as {@link PrivatePrints#ties} gives them. */
  Returning(int[] ties) {
    this.ties = ties;
  }

  /**
   * Whether one of two groups works on what the other was served.
   *
   * @param one account numbers
   * @param other account numbers
   */
  boolean between(BitSet one, BitSet other) {
    return feeds(one, other) || feeds(other, one);
  }

  private boolean feeds(BitSet served, BitSet askers) {
    BitSet asking = new BitSet();
    int from = 0;
    int all = 0;
    for (int place = 0; place < ties.length; place += 2) {
      int source = ties[place];
      if (!askers.get(ties[place + 1]) || askers.get(source)) {
        continue;
      }
      all++;
      if (served.get(source)) {
        from++;
        asking.set(ties[place + 1]);
      }
    }
    return from >= ANSWERS * all
        && asking.cardinality() >= Math.max(2, ASKERS * askers.cardinality());
  }
}
