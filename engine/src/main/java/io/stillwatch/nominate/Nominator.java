package io.stillwatch.nominate;

import io.stillwatch.exchange.Channel;
import io.stillwatch.link.KeyIndex;
import io.stillwatch.link.NeighbourGraph;
import io.stillwatch.link.PrivatePrints;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Puts groups forward: who is alike in words and set-up, in words alone, in hours and days or in
 * what is asked for, who shares cards, domains, networks, frames or passages, and who asks with
 * answers that others were served. The same accounts may be put forward several times, by several
 * channels; each nomination is judged by the channels that did not make it.
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
    return nominations(by, Communities.of(links, graph.size(), RESOLUTIONS), accounts);
  }

  private static void links(NeighbourGraph graph, Links.Sink sink) {
    for (int point = 0; point < graph.size(); point++) {
      for (int place = 0; place < graph.neighbours(point); place++) {
        double weight = Math.exp(-graph.distance(point, place)) + 1e-3;
        sink.link(point, graph.neighbour(point, place), weight);
      }
    }
  }

  /** The communities that are large enough, as the accounts behind their nodes. */
  private static List<Nomination> nominations(
      Set<Channel> by, List<int[]> communities, int[] accounts) {
    return communities.stream()
        .filter(community -> community.length >= Nomination.LEAST)
        .map(nodes -> Arrays.stream(nodes).map(node -> accounts[node]).toArray())
        .map(members -> new Nomination(by, members))
        .toList();
  }

  /** Nominates groups whose members share keys of one channel, of which there is an index. */
  public static List<Nomination> sharing(KeyIndex index, Channel channel) {
    if (index.isEmpty()) {
      return List.of(); // Of a large log, choosing whom to look among would cost a sort.
    }
    int common = Math.max(2 * Nomination.LEAST, (int) (COMMON * index.accounts()));
    int most = channel == Channel.QUEUE ? DEALT : common;
    MostTied tied = MostTied.of(index, most);
    Links links =
        sink ->
            index.shared(
                2, most, holders -> ring(tied.places(holders), weight(holders.length), sink));
    return nominations(Set.of(channel), Communities.of(links, tied.size(), 1), tied.accounts());
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
    return nominations(Set.of(Channel.REPLAY), Communities.of(links, accounts.length, 1), accounts);
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
