package io.stillwatch.nominate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Cuts a graph into communities that hang together more than chance would have it: modularity by
 * the Leiden algorithm, whose communities are connected. The seed is fixed, so the same graph is
 * always cut alike. Cost: near linear in the links.
 *
 * <p>Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected
 * communities", Scientific Reports 2019; the library is the authors' own.
 */
final class Communities {
  /** A further walk mends a few nodes, which pays only where it costs next to nothing. */
  private static final int WALKED_TWICE = 4_096;

  private static final long SEED = 20190326;

  private Communities() {}

  /**
   * Finds the communities, by each resolution in turn.
   *
   * @param nodes how many nodes the graph has
   * @param resolutions 1 for modularity as defined; more cuts finer
   * @return each community's nodes, ascending; single nodes are left out
   */
  static List<int[]> of(Links links, int nodes, double... resolutions) {
    Network network = Adjacency.network(links, nodes);
    List<int[]> communities = new ArrayList<>();
    if (network.getNEdges() == 0) {
      return communities;
    }
    int walks = nodes > WALKED_TWICE ? 1 : 2;
    double total = 2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks();
    Arrays.stream(resolutions)
        .parallel()
        .mapToObj(resolution -> cut(network, resolution / total, walks))
        .forEachOrdered(communities::addAll);
    return communities;
  }

  private static List<int[]> cut(Network network, double resolution, int walks) {
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(
            resolution, walks, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED));
    return Arrays.stream(leiden.findClustering(network).getNodesPerCluster())
        .filter(community -> community.length > 1)
        .peek(Arrays::sort)
        .toList();
  }
}
