package io.stillwatch.link;

import io.stillwatch.link.PublicShares.Share;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

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
    int[] others =
        IntStream.range(0, shares.accounts()).filter(account -> !accused.get(account)).toArray();
    double[] ratios = ratios(shares, members);
    double[] otherRatios = ratios(shares, others);
    return new PublicComparison(
        shares.of(members),
        ratios.length,
        (int) Arrays.stream(ratios).filter(ratio -> ratio > 0).count(),
        shares.of(others),
        otherRatios.length,
        chance(ratios, otherRatios));
  }

  /** The shares of those accounts that asked what can be compared, in ascending order. */
  private static double[] ratios(PublicShares shares, int[] accounts) {
    return Arrays.stream(accounts)
        .mapToObj(shares::of)
        .filter(share -> share.compared() > 0)
        .mapToDouble(Share::ratio)
        .sorted()
        .toArray();
  }

  /** How often one of the others is at least as great, on average; both in ascending order. */
  private static double chance(double[] ratios, double[] others) {
    double chances = 0;
    int below = 0;
    for (double ratio : ratios) {
      while (below < others.length && others[below] < ratio) {
        below++;
      }
      // One more on both sides: nobody is rarer than one among all that were looked at.
      chances += (1 + others.length - below) / (1.0 + others.length);
    }
    return ratios.length == 0 ? 1 : chances / ratios.length;
  }
}
