package io.stillwatch.judge;

import io.stillwatch.link.HeldKeys;
import io.stillwatch.link.KeyIndex;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How much of what the accounts of a group write comes back, word for word, on a few others of the
 * group and hardly on anybody else. One list of work that is dealt out several times, or wording
 * that is put together from one stock of phrases, leaves such passages however its order and its
 * frame are shuffled; people who use one product share what the product adds, and that is on nearly
 * all of them. Passages are runs of eight words, of which every account keeps those of least hash,
 * so two accounts keep the same ones. Only the accounts that stand for the log are looked at.
 * Immutable; thread-safe. Cost: an index turned about; for a group, sorting what its members share
 * with anybody.
 */
final class Recurrence {
  private static final int FEW = 4;
  private static final double FEW_OF_MANY = 0.1;
  private static final double OUTSIDE = 0.5;

  private final Population population;
  private final HeldKeys passages;
  private final BitSet indexed = new BitSet();

  /**
   * Turns an index of passages about.
   *
   * @param accounts whose passages it holds
   */
  Recurrence(Population population, KeyIndex passages, int[] accounts) {
    this.population = population;
    this.passages = HeldKeys.of(passages);
    Arrays.stream(accounts).forEach(indexed::set);
  }

  /**
   * The share of the members' passages that come back so, from 0 to 1; NaN where there are none.
   *
   * @param errors how many standard errors are taken away, so that little data never looks like
   *     much
   */
  double share(int[] members, double errors) {
    int[] looked = Arrays.stream(members).filter(indexed::get).toArray();
    int kept = 0;
    for (int member : looked) {
      kept += population.profile(member).asked().size();
    }
    double recurring = recurring(looked);
    // What comes back does so in pairs at least, so that half as many chances stand behind it.
    return kept == 0
        ? Double.NaN
        : Math.max(0, recurring - errors * Math.sqrt(2 * recurring)) / kept;
  }

  /** How many of the passages kept by members come back. */
  private int recurring(int[] members) {
    int[] held = passages.of(members);
    Arrays.sort(held);
    double most = Math.max(FEW, FEW_OF_MANY * members.length);
    int recurring = 0;
    for (int from = 0; from < held.length; ) {
      int to = from + 1;
      while (to < held.length && held[to] == held[from]) {
        to++;
      }
      int among = to - from;
      boolean back = among > 1 && among <= most;
      recurring += back && passages.holders(held[from]) <= (1 + OUTSIDE) * among ? among : 0;
      from = to;
    }
    return recurring;
  }
}
