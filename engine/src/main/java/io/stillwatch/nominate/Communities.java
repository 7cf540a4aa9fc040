package io.stillwatch.nominate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Cuts a graph into communities that hang together more than chance would have it: modularity by the Leiden
 * algorithm, whose communities are connected. The seed is fixed, so the same graph is always cut alike. Cost:
 * near linear in the links.
 *
 * <p>Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
 * Scientific Reports 2019; the library is the authors' own.
 */
final class Communities {
  private static final int ITERATIONS = 2;
  private static final long SEED = 20190326;

  private Communities() {}

  /**
   * Finds the communities.
   *
   * @param nodes how many nodes the graph has
   * @param resolution 1 for modularity as defined; more cuts finer
   * @return each community's nodes, ascending; single nodes are left out
   */
  static List<int[]> of(Links links, int nodes, double resolution) {
    if (links.size() == 0) {
      return List.of();
    }
    Network network = network(links, nodes);
    double scale = resolution / (2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(scale, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED));
    Clustering clustering = leiden.findClustering(network);
    List<int[]> communities = new ArrayList<>();
    for (int[] community : clustering.getNodesPerCluster()) {
      if (community.length > 1) {
        int[] sorted = community.clone();
        Arrays.sort(sorted);
        communities.add(sorted);
      }
    }
    return communities;
  }

  private static Network network(Links links, int nodes) {
    long[] order = new long[links.size()];
    for (int link = 0; link < links.size(); link++) {
      int low = Math.min(links.from(link), links.to(link));
      int high = Math.max(links.from(link), links.to(link));
      order[link] = (long) low << 32 | high;
    }
    Integer[] sorted = new Integer[order.length];
    Arrays.setAll(sorted, link -> link);
    Arrays.sort(sorted, (one, other) -> Long.compare(order[one], order[other]));
    LargeIntArray from = new LargeIntArray(0);
    LargeIntArray to = new LargeIntArray(0);
    LargeDoubleArray weights = new LargeDoubleArray(0);
    for (int place = 0; place < sorted.length; ) {
      long pair = order[sorted[place]];
      double weight = 0;
      for (; place < sorted.length && order[sorted[place]] == pair; place++) {
        weight += links.weight(sorted[place]);
      }
      from.append((int) (pair >>> 32));
      to.append((int) pair);
      weights.append(weight);
    }
    return new Network(nodes, true, new LargeIntArray[] {from, to}, weights, false, false);
  }
}
