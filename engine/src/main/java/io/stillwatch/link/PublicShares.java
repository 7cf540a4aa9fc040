package io.stillwatch.link;

import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.PublicPassages;

/**
 * How much of what accounts asked stands in public sets: of the passages that each account keeps of
 * its prompts, those that can be compared and those among them that are public. Immutable;
 * thread-safe.
 *
 * <p>What an account keeps is a sample of what it asked, the same share of public passages but for
 * chance: the standard error of one account's share is at most 0.14 where its twelve passages are
 * of as many prompts, 0.29 where they are of three, a tenth of that for a hundred accounts. Prompts
 * of fewer than eight words have no passage, and a paraphrase has others. Cost: two bytes an
 * account; to make it, a look-up for each kept passage.
 */
public final class PublicShares {
  /** Nothing was compared. */
  public static final PublicShares NONE =
      new PublicShares(PublicPassages.NONE, new byte[0], new byte[0]);

  private final PublicPassages passages;
  private final byte[] compared;
  private final byte[] found;

  private PublicShares(PublicPassages passages, byte[] compared, byte[] found) {
    this.passages = passages;
    this.compared = compared;
    this.found = found;
  }

  /**
   * Some accounts' passages.
   *
   * @param compared how many could be compared
   * @param found how many of those are public
   */
  public record Share(long compared, long found) {
    /** From 0 to 1; NaN where nothing could be compared. */
    public double ratio() {
      return compared == 0 ? Double.NaN : found / (double) compared;
    }

    /** Both together. */
    Share and(Share other) {
      return new Share(compared + other.compared, found + other.found);
    }
  }

  /** Looks up what all accounts asked. */
  public static PublicShares of(Population population, PublicPassages passages) {
    if (passages.size() == 0) {
      return NONE;
    }
    byte[] compared = new byte[population.size()];
    byte[] found = new byte[population.size()];
    for (int account = 0; account < population.size(); account++) {
      LeastKeys asked = population.profile(account).asked();
      for (int place = 0; place < asked.size(); place++) {
        if (passages.comparable(asked.key(place))) {
          compared[account]++;
          found[account] += passages.hold(asked.key(place)) ? 1 : 0;
        }
      }
    }
    return new PublicShares(passages, compared, found);
  }

  /** What was compared with; {@link PublicPassages#NONE} where there were no public sets. */
  public PublicPassages passages() {
    return passages;
  }

  /** How many accounts were compared. */
  int accounts() {
    return compared.length;
  }

  /** Of one account; nothing where there were no public sets. */
  public Share of(int account) {
    return account < compared.length
        ? new Share(compared[account], found[account])
        : new Share(0, 0);
  }

  /** Of some accounts together. */
  public Share of(int[] accounts) {
    Share all = new Share(0, 0);
    for (int account : accounts) {
      all = all.and(of(account));
    }
    return all;
  }
}
