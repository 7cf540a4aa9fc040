package io.stillwatch.nominate;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.KeyIndex;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.link.PrivatePrints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Puts groups forward: who is alike in words and set-up, or in words alone, who shares cards,
 * domains, networks, frames or passages, and who asks with answers that others were served. The
 * same accounts may be put forward several times, by several channels; each nomination is judged by
 * the channels that did not make it.
 */
public final class Nominator {
  private static final double[] RESOLUTIONS = {1, 6};
  private static final double COMMON = 0.25;

  /** A list of work is dealt out a few times; what more accounts write is a product's wording. */
  private static final int DEALT = 12;

  private Nominator() {}

  /**
   * Nominates groups that behave alike.
   *
   * @param graph neighbours among eligible accounts
   * @param accounts the account behind each point of the graph
   * @param by the channels that the points are made of
   */
  public static List<Nomination> alike(NeighbourGraph graph, int[] accounts, Set<Channel> by) {
    Links links = sink -> links(graph, sink);
    List<Nomination> nominations = new ArrayList<>();
    for (int[] community : Communities.of(links, graph.size(), RESOLUTIONS)) {
      if (community.length >= Nomination.LEAST) {
        nominations.add(new Nomination(by, translate(community, accounts)));
      }
    }
    return nominations;
  }

  private static void links(NeighbourGraph graph, Links.Sink sink) {
    for (int point = 0; point < graph.size(); point++) {
      for (int place = 0; place < graph.neighbours(point); place++) {
        double weight = Math.exp(-graph.distance(point, place)) + 1e-3;
        sink.link(point, graph.neighbour(point, place), weight);
      }
    }
  }

  private static int[] translate(int[] points, int[] accounts) {
    int[] translated = new int[points.length];
    for (int place = 0; place < points.length; place++) {
      translated[place] = accounts[points[place]];
    }
    return translated;
  }

  /** Nominates groups whose members share keys of one channel, of which there is an index. */
  public static List<Nomination> sharing(KeyIndex index, Channel channel) {
    int common = Math.max(2 * Nomination.LEAST, (int) (COMMON * index.accounts()));
    int most = channel == Channel.QUEUE ? DEALT : common;
    MostTied tied = MostTied.of(index, most);
    Links links =
        sink ->
            index.shared(
                2, most, holders -> ring(tied.places(holders), weight(holders.length), sink));
    List<Nomination> nominations = new ArrayList<>();
    for (int[] community : Communities.of(links, tied.size(), 1)) {
      if (community.length >= Nomination.LEAST) {
        nominations.add(new Nomination(Set.of(channel), tied.accounts(community)));
      }
    }
    return nominations;
  }

  /** Nominates groups in which answers that some were served in private come back in others. */
  public static List<Nomination> returning(PrivatePrints prints) {
    int[] ties = prints.ties();
    int[] accounts = Arrays.stream(ties).sorted().distinct().toArray();
    Links links =
        sink -> {
          for (int tie = 0; tie < ties.length; tie += 2) {
            sink.link(
                Arrays.binarySearch(accounts, ties[tie]),
                Arrays.binarySearch(accounts, ties[tie + 1]),
                1);
          }
        };
    List<Nomination> nominations = new ArrayList<>();
    for (int[] community : Communities.of(links, accounts.length, 1)) {
      if (community.length >= Nomination.LEAST) {
        nominations.add(new Nomination(Set.of(Channel.REPLAY), translate(community, accounts)));
      }
    }
    return nominations;
  }

  /** How firmly a key ties each two of its holders: as firm as it is rare. */
  static double weight(int holders) {
    return 1 / Math.log(1 + holders);
  }

  /** Ties those who share a key in a ring with chords: linear. */
  private static void ring(int[] places, double weight, Links.Sink sink) {
    int size = places.length;
    for (int place = 0; place < size; place++) {
      sink.link(places[place], places[(place + 1) % size], weight);
      if (size > 4) {
        int chord = (int) ((place * 0x9e3779b1L & 0x7fffffff) % size);
        sink.link(places[place], places[chord], weight);
      }
    }
  }
}
