package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import java.util.Arrays;
import java.util.List;

/**
 * How often an honest group would show so much in all channels together. What each channel shows
 * towards a campaign is added up, and the sum is placed among the sums of honest groups of the same
 * log: whatever dependence the channels have, those carry too. So several channels that each say
 * something moderate count for what they are, which no combination of their chances alone can give
 * without assuming them independent.
 *
 * <p>One channel adds {@value #MOST} spreads at most; one that a single organisation explains,
 * {@value #OWNED}.
 */
final class Together {
  private static final double MOST = 4;
  private static final double OWNED = 1.5;

  /**
   * What a channel adds in usual honest groups: the mean of a normal value's positive part, and a
   * little more.
   */
  private static final double USUAL = 0.45;

  private static final double USUAL_SPREAD = 1.5;

  private static final Channel[] CHANNELS = Channel.values();

  /**
   * What each honest group's channels add, by the channel's number; 0 for a channel that it has
   * not.
   */
  private final double[][] honest;

  /** Compares with honest groups. */
  Together(List<ChannelPlaces> honest) {
    this.honest = new double[honest.size()][];
    Arrays.setAll(this.honest, group -> added(honest.get(group)));
  }

  /**
   * The chance of what a group shows in some channels; the same channels of the honest groups
   * count.
   */
  double chance(ChannelPlaces placed) {
    int[] counted = placed.numbers();
    double[] sums = new double[honest.length];
    for (int group = 0; group < sums.length; group++) {
      sums[group] = sum(honest[group], counted);
    }
    Null.Usual usual = Null.Usual.of(sums, USUAL * counted.length, USUAL_SPREAD);
    return Null.chance(usual.spreads(sum(added(placed), counted)));
  }

  private static double[] added(ChannelPlaces placed) {
    double[] added = new double[CHANNELS.length];
    for (int channel = 0; channel < added.length; channel++) {
      double place = placed.at(channel);
      added[channel] =
          Double.isNaN(place) ? 0 : Math.max(0, Math.min(most(CHANNELS[channel]), place));
    }
    return added;
  }

  /** The sum over those channels that the accused have too. */
  private static double sum(double[] added, int[] counted) {
    double sum = 0;
    for (int channel : counted) {
      sum += added[channel];
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
