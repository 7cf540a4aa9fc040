package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.sketch.Population;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two convicted groups are pools of one campaign. Seen from what was learned of the first, where among
 * the strangers does the middle account of the second stand: in all traces together, in how its accounts were
 * supplied, in what they send and in how they are set up? Pools of one operator stand near the top in most of
 * these; two operators who happen to want the same do not. Cost: linear in the accounts looked at.
 */
final class Kinship {
  /** The mean rank among strangers, 0 to 1, that each must have seen from the other to be one campaign. */
  static final double AKIN = 0.5;

  private static final List<Set<Channel>> SIDES =
      List.of(
          EnumSet.allOf(Channel.class),
          EnumSet.of(Channel.SUPPLY),
          EnumSet.of(Channel.TEXT),
          EnumSet.of(Channel.SETUP));

  private Kinship() {}

  /**
   * The mean rank of a group among strangers, 0 to 1.
   *
   * @param members who belongs to the campaign seen from and so is no stranger
   */
  static double rank(
      Population population, Crowd crowd, Likeness likeness, BitSet members, int[] group) {
    BitSet others = new BitSet();
    Arrays.stream(group).forEach(others::set);
    BitSet looked = (BitSet) others.clone();
    Arrays.stream(crowd.accounts()).forEach(looked::set);
    looked.andNot(members);
    double[][] strangers = new double[SIDES.size()][looked.cardinality()];
    double[][] kin = new double[SIDES.size()][group.length];
    int strange = 0;
    int related = 0;
    for (int account : looked.stream().toArray()) {
      if (population.profile(account).openings() < Ledger.ELIGIBLE) {
        continue;
      }
      boolean other = others.get(account);
      double[] odds = likeness.odds(population, account);
      for (int side = 0; side < SIDES.size(); side++) {
        double score = Likeness.score(odds, SIDES.get(side));
        if (other) {
          kin[side][related] = score;
        } else {
          strangers[side][strange] = score;
        }
      }
      related += other ? 1 : 0;
      strange += other ? 0 : 1;
    }
    double sum = 0;
    for (int side = 0; side < SIDES.size(); side++) {
      sum += rank(Arrays.copyOf(strangers[side], strange), Arrays.copyOf(kin[side], related));
    }
    return sum / SIDES.size();
  }

  private static double rank(double[] strangers, double[] kin) {
    if (kin.length == 0 || strangers.length == 0) {
      return 0;
    }
    Arrays.sort(kin);
    double middle = kin[kin.length / 2];
    return Arrays.stream(strangers).filter(score -> score < middle).count()
        / (double) strangers.length;
  }
}
