package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How far a group is placed by each channel that may testify, in spreads towards what a campaign
 * shows. Immutable. A few words of memory: thousands are made in an evaluation.
 */
final class ChannelPlaces {
  private static final Channel[] CHANNELS = Channel.values();

  /** By the channel's number, NaN where it may not testify. */
  private final double[] places;

  private ChannelPlaces(double[] places) {
    this.places = places;
  }

  /**
   * Takes an array over, which is not written afterwards: by the channel's number, NaN for none.
   */
  static ChannelPlaces of(double[] byNumber) {
    return new ChannelPlaces(byNumber);
  }

  /** The places of those channels. */
  static ChannelPlaces of(Map<Channel, Double> places) {
    double[] byNumber = nowhere();
    places.forEach((channel, place) -> byNumber[channel.ordinal()] = place);
    return new ChannelPlaces(byNumber);
  }

  /** No place by any channel, to be filled. */
  static double[] nowhere() {
    double[] places = new double[CHANNELS.length];
    Arrays.fill(places, Double.NaN);
    return places;
  }

  /** The numbers of the channels that may testify, ascending. */
  int[] numbers() {
    return IntStream.range(0, places.length)
        .filter(channel -> !Double.isNaN(places[channel]))
        .toArray();
  }

  /** The place by the channel of a number, NaN where it may not testify. */
  double at(int number) {
    return places[number];
  }

  ChannelPlaces without(int number) {
    double[] rest = places.clone();
    rest[number] = Double.NaN;
    return new ChannelPlaces(rest);
  }

  ChannelPlaces only(Set<Channel> channels) {
    double[] kept = places.clone();
    for (Channel channel : CHANNELS) {
      kept[channel.ordinal()] = channels.contains(channel) ? places[channel.ordinal()] : Double.NaN;
    }
    return new ChannelPlaces(kept);
  }

  /** How often an honest group is placed as far, by each channel that may testify. */
  double[] chances() {
    return Arrays.stream(places).filter(place -> !Double.isNaN(place)).map(Null::chance).toArray();
  }

  SortedMap<Channel, Double> toMap() {
    SortedMap<Channel, Double> map = new TreeMap<>();
    for (int number : numbers()) {
      map.put(CHANNELS[number], places[number]);
    }
    return map;
  }
}
