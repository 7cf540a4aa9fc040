package io.stillwatch.judge;

import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * How much of what the accounts of a group write comes back, word for word, on a few others of the group and hardly on
 * anybody else. One list of work that is dealt out several times, or wording that is put together from one stock of
 * phrases, leaves such passages however its order and its frame are shuffled; people who use one product share what
 * the product adds, and that is on nearly all of them. Passages are runs of eight words, of which every account keeps
 * those of least hash, so two accounts keep the same ones. Cost: a table of all that the crowd keeps. Immutable.
 */
final class Recurrence {
  private static final int FEW = 4;
  private static final double FEW_OF_MANY = 0.1;
  private static final double OUTSIDE = 0.5;

  private final Population population;
  private final Long2IntOpenHashMap holders = new Long2IntOpenHashMap();

  /** Counts who holds each passage among the accounts that stand for the log. */
  Recurrence(Population population, int[] accounts) {
    this.population = population;
    count(accounts, holders);
  }

  private void count(int[] accounts, Long2IntOpenHashMap counts) {
    for (int account : accounts) {
      LeastKeys passages = population.profile(account).asked();
      for (int place = 0; place < passages.size(); place++) {
        counts.addTo(passages.key(place), 1);
      }
    }
  }

  /**
   * The share of the members' passages that come back so, from 0 to 1; NaN where there are none.
   *
   * @param errors how many standard errors are taken away, so that little data never looks like much
   */
  double share(int[] members, double errors) {
    Long2IntOpenHashMap within = new Long2IntOpenHashMap();
    count(members, within);
    double most = Math.max(FEW, FEW_OF_MANY * members.length);
    int passages = 0;
    int recurring = 0;
    for (Long2IntOpenHashMap.Entry held : within.long2IntEntrySet()) {
      int among = held.getIntValue();
      passages += among;
      boolean back = among > 1 && among <= most;
      recurring += back && holders.get(held.getLongKey()) <= (1 + OUTSIDE) * among ? among : 0;
    }
    // What comes back does so in pairs at least, so that half as many chances stand behind it.
    return passages == 0
        ? Double.NaN
        : Math.max(0, recurring - errors * Math.sqrt(2.0 * recurring)) / passages;
  }
}
