package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How often an honest group would show so much in all channels together. What each channel shows towards a campaign
 * is added up, and the sum is placed among the sums of honest groups of the same log: whatever dependence the
 * channels have, those carry too. So several channels that each say something moderate count for what they are, which
 * no combination of their chances alone can give without assuming them independent.
 *
 * <p>One channel adds {@value #MOST} spreads at most; one that a single organisation explains, {@value #OWNED}.
 */
final class Together {
  private static final double MOST = 4;
  private static final double OWNED = 1.5;

  /** What a channel adds in usual honest groups: the mean of a normal value's positive part, and a little more. */
  private static final double USUAL = 0.45;

  private static final double USUAL_SPREAD = 1.5;

  private final List<SortedMap<Channel, Double>> honest;

  /** Compares with honest groups, each with its place by channel. */
  Together(List<SortedMap<Channel, Double>> honest) {
    this.honest = honest;
  }

  /** The chance of what a group shows in some channels; the same channels of the honest groups count. */
  double chance(SortedMap<Channel, Double> placed) {
    double[] sums = honest.stream().mapToDouble(group -> sum(group, placed)).toArray();
    Null.Usual usual = Null.Usual.of(sums, USUAL * placed.size(), USUAL_SPREAD);
    return Null.chance(usual.spreads(sum(placed, placed)));
  }

  /** The sum over those channels that the accused have too. */
  private static double sum(
      SortedMap<Channel, Double> group, SortedMap<Channel, Double> counted) {
    double sum = 0;
    for (Map.Entry<Channel, Double> entry : group.entrySet()) {
      if (counted.containsKey(entry.getKey())) {
        sum += Math.max(0, Math.min(most(entry.getKey()), entry.getValue()));
      }
    }
    return sum;
  }

  private static double most(Channel channel) {
    return switch (channel) {
      case SUPPLY, NETWORK, SETUP -> OWNED;
      default -> MOST;
    };
  }
}
