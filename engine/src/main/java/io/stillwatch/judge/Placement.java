package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import io.stillwatch.nominate.Nomination;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Where a nominated group stands among honest groups of like size and activity, by measure and by
 * channel, and how often an honest group would stand there. Two readings of the channels are
 * joined: each for itself, where one that is extreme decides ({@link Chances}), and their sum,
 * where several that are high do ({@link Together}).
 */
final class Placement {
  private static final Set<Channel> DEMANDING =
      EnumSet.of(Channel.QUEUE, Channel.INTENT, Channel.REPLAY, Channel.TEXT);
  private static final Testimony[] TESTIMONIES = Testimony.values();
  private static final double WORDLESS = 0.6;
  private static final double WORDS = 0.75;
  private static final double DEMAND = 0.015;
  private static final double WITHOUT_WORDS = 0.004;
  private static final double OVERWHELMING = 0.001;
  private static final double ALIKE = 1;
  private static final double PLAINLY = 3;
  private static final double MOST_ADDRESSED = 2;
  private static final double MOST_RECURRING = 6;

  /** What passages show in honest groups too now and then. */
  private static final double SELDOM_RECURRING = 2;

  private final Map<Testimony, Double> places;
  private final ChannelPlaces channels;
  private final Together together;

  /**
   * Places a group.
   *
   * @param measures what was measured of it
   * @param usual what was measured of the honest groups
   */
  Placement(
      Nomination nomination, Map<Testimony, Double> measures, List<Map<Testimony, Double>> usual) {
    Null honest = new Null(usual);
    places = honest.placeAccused(measures);
    channels = channels(inOrder(places), nomination);
    together =
        new Together(
            usual.stream().map(group -> channels(honest.places(group), nomination)).toList());
  }

  /** Spreads from the honest middle towards what a campaign shows, by measure. */
  Map<Testimony, Double> places() {
    return places;
  }

  private static double[] inOrder(Map<Testimony, Double> places) {
    return Arrays.stream(TESTIMONIES)
        .mapToDouble(testimony -> places.getOrDefault(testimony, Double.NaN))
        .toArray();
  }

  /** The same by those channels that may testify. */
  SortedMap<Channel, Double> channels() {
    return channels.toMap();
  }

  /** The chance by all channels that may testify. */
  double chance() {
    return chance(channels);
  }

  /** The worst chance that is left when any one channel is taken away; 1 for fewer than two. */
  double chanceWithoutAny() {
    int[] numbers = channels.numbers();
    double worst = numbers.length < 2 ? 1 : 0;
    for (int left : numbers) {
      worst = Math.max(worst, chance(channels.without(left)));
    }
    return worst;
  }

  private double chance(ChannelPlaces placed) {
    return Chances.combine(
        new double[] {Chances.combine(placed.chances()), together.chance(placed)});
  }

  /**
   * Whether those channels suffice that one organisation in step does not explain: cards, networks
   * and hours in common are what a company, a class or a fleet of monitors has too.
   */
  boolean showsDemand() {
    return !wordless() && Chances.combine(channels.only(DEMANDING).chances()) <= DEMAND;
  }

  /**
   * Whether all channels show so much together that no common demand need be seen: the log has no
   * words, or a pool serves honest customers beside its own ends. What is asked must then be alike
   * at least a little, where there are words.
   *
   * @param chanceWithoutAny what {@link #chanceWithoutAny()} gave
   */
  boolean overwhelms(double chanceWithoutAny) {
    return wordless()
        ? chanceWithoutAny <= WITHOUT_WORDS
        : chanceWithoutAny <= OVERWHELMING
            && places.getOrDefault(Testimony.TEXT_VARIETY, 0.0) >= ALIKE;
  }

  /** Whether what is asked stands out plainly as that which trains a student. */
  boolean trains() {
    return Stream.of(Testimony.TRAINING_VALUE, Testimony.PIPELINE_STAGES)
        .anyMatch(testimony -> places.getOrDefault(testimony, 0.0) >= PLAINLY);
  }

  /** Whether the log does not have the words that would show the demand. */
  boolean wordless() {
    return Double.isNaN(places.getOrDefault(Testimony.TEXT_VARIETY, Double.NaN));
  }

  /**
   * One place for each channel that may testify: the farthest of its measures. For the queue the
   * words count, and equal volumes beside them, or what comes back on a few; unequal volumes take a
   * quarter away and no more, since a scheduler can deal unequally but cannot deal what is not on
   * its list.
   */
  private static ChannelPlaces channels(double[] places, Nomination nomination) {
    double[] channels = ChannelPlaces.nowhere();
    for (Testimony testimony : TESTIMONIES) {
      double place = Math.min(most(testimony), places[testimony.ordinal()]);
      int channel = testimony.channel().ordinal();
      if (!Double.isNaN(place) && !nomination.by().contains(testimony.channel())) {
        channels[channel] =
            Double.isNaN(channels[channel]) ? place : Math.max(channels[channel], place);
      }
    }
    double text = places[Testimony.TEXT_VARIETY.ordinal()];
    double volume = places[Testimony.VOLUME_VARIETY.ordinal()];
    int queue = Channel.QUEUE.ordinal();
    if (Double.isNaN(text)) {
      channels[queue] *= WORDLESS;
    } else if (!Double.isNaN(volume)) {
      double passages = places[Testimony.RECURRING_PASSAGES.ordinal()];
      double words = queue(text, volume);
      channels[queue] =
          Double.isNaN(passages)
              ? words
              : Math.max(words, Math.min(MOST_RECURRING, passages - SELDOM_RECURRING));
    }
    return ChannelPlaces.of(channels);
  }

  /** The farthest that a measure may place its channel. */
  private static double most(Testimony testimony) {
    return switch (testimony) {
      case SHARED_NETWORK -> MOST_ADDRESSED;
      case RECURRING_PASSAGES -> MOST_RECURRING;
      default -> Double.MAX_VALUE;
    };
  }

  private static double queue(double text, double volume) {
    if (text <= volume) {
      return text;
    }
    return text <= 0 ? Math.max(text, volume) : WORDS * text + (1 - WORDS) * Math.max(0, volume);
  }
}
