package io.stillwatch.link;

import io.stillwatch.link.PublicShares.Share;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What some accounts asked out of public sets, beside what the accounts asked that nobody accuses.
 *
 * @param share the passages of the accounts
 * @param accounts how many of them asked what can be compared
 * @param concerned how many of those asked at least one public passage
 * @param others the passages of the accounts that nobody accuses
 * @param otherAccounts how many of those asked what can be compared
 * @param chance how often one of those asks as large a share out of public sets as one of the
 *     accounts does, both drawn at random; an account, not a passage, is what is counted, since all
 *     prompts of an account may be out of one set
 */
public record PublicComparison(
    Share share, int accounts, int concerned, Share others, int otherAccounts, double chance) {

  /**
   * Compares a group.
   *
   * @param members the group
   * @param accused all accounts that are accused, of this group or another
   */
  public static PublicComparison of(PublicShares shares, int[] members, BitSet accused) {
    Share others = new Share(0, 0);
    double[] ratios = new double[shares.accounts()];
    int count = 0;
    for (int account = 0; account < ratios.length; account++) {
      Share share = shares.of(account);
      if (!accused.get(account) && share.compared() > 0) {
        others = others.and(share);
        ratios[count++] = share.ratio();
      }
    }
    Arrays.sort(ratios, 0, count);
    int accounts = 0;
    int concerned = 0;
    double chances = 0;
    for (int member : members) {
      Share share = shares.of(member);
      if (share.compared() > 0) {
        accounts++;
        concerned += share.found() > 0 ? 1 : 0;
        int below = below(ratios, count, share.ratio());
        // One more on both sides: nobody is rarer than one among all that were looked at.
        chances += (1 + count - below) / (1.0 + count);
      }
    }
    double chance = accounts == 0 ? 1 : chances / accounts;
    return new PublicComparison(shares.of(members), accounts, concerned, others, count, chance);
  }

  /** How many of the first ascending values are less than one. */
  private static int below(double[] ascending, int count, double value) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
