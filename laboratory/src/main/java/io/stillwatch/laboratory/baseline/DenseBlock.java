package io.stillwatch.laboratory.baseline;

import java.util.Arrays;

/**
 * The densest block that greedy peeling finds in a graph of accounts and objects: the lightest node
 * goes again and again, and of all that was left on the way the densest is kept. An edge weighs
 * 1/log(degree of the object + 5), so that what everybody has joins nobody; the density is the
 * weight of the edges by the number of nodes.
 *
 * @param accounts the block's accounts, ascending
 * @param density its density
 */
record DenseBlock(int[] accounts, double density) {

  /**
   * Finds it.
   *
   * @param accounts how many accounts there are
   * @param from the account of each edge
   * @param to the object of each edge
   * @param objects how many objects there are
   */
  static DenseBlock densest(int accounts, int[] from, int[] to, int objects) {
    Edges edges = new Edges(accounts, from, to, objects);
    double[] weights = edges.nodeWeights();
    Peeling peeling = new Peeling(weights);
    double total = edges.total();
    int[] removed = new int[peeling.size()];
    int gone = 0;
    int best = 0;
    double density = peeling.size() == 0 ? 0 : total / peeling.size();
    while (peeling.size() > 1) {
      int node = peeling.lightest();
      removed[gone++] = node;
      total -= peeling.weight(node);
      edges.lightenNeighbours(node, peeling);
      if (total / peeling.size() > density) {
        density = total / peeling.size();
        best = gone;
      }
    }
    boolean[] outside = new boolean[accounts + objects];
    for (int i = 0; i < best; i++) {
      outside[removed[i]] = true;
    }
    int[] inside = new int[accounts];
    int count = 0;
    for (int account = 0; account < accounts; account++) {
      if (!outside[account] && edges.takesPart(account)) {
        inside[count++] = account;
      }
    }
    return new DenseBlock(Arrays.copyOf(inside, count), density);
  }

  /** The graph, seen from both sides. */
  private static final class Edges {
    private final int accounts;
    private final int[] offsets;
    private final int[] ends;
    private final double[] objectWeights;

    Edges(int accounts, int[] from, int[] to, int objects) {
      this.accounts = accounts;
      this.offsets = new int[accounts + objects + 1];
      this.ends = new int[2 * from.length];
      for (int edge = 0; edge < from.length; edge++) {
        offsets[from[edge] + 1]++;
        offsets[accounts + to[edge] + 1]++;
      }
      for (int node = 0; node < accounts + objects; node++) {
        offsets[node + 1] += offsets[node];
      }
      int[] next = offsets.clone();
      for (int edge = 0; edge < from.length; edge++) {
        ends[next[from[edge]]++] = accounts + to[edge];
        ends[next[accounts + to[edge]]++] = from[edge];
      }
      this.objectWeights = new double[objects];
      for (int object = 0; object < objects; object++) {
        objectWeights[object] = 1 / Math.log(degree(accounts + object) + 5.0);
      }
    }

    boolean takesPart(int node) {
      return degree(node) > 0;
    }

    private int degree(int node) {
      return offsets[node + 1] - offsets[node];
    }

    double total() {
      double total = 0;
      for (int object = 0; object < objectWeights.length; object++) {
        total += degree(accounts + object) * objectWeights[object];
      }
      return total;
    }

    double[] nodeWeights() {
      double[] weights = new double[offsets.length - 1];
      for (int node = 0; node < weights.length; node++) {
        weights[node] = takesPart(node) ? 0 : Double.NaN;
        for (int place = offsets[node]; place < offsets[node + 1]; place++) {
          weights[node] += weight(node, ends[place]);
        }
      }
      return weights;
    }

    void lightenNeighbours(int node, Peeling peeling) {
      for (int place = offsets[node]; place < offsets[node + 1]; place++) {
        if (peeling.holds(ends[place])) {
          peeling.lighten(ends[place], weight(node, ends[place]));
        }
      }
    }

    private double weight(int one, int other) {
      return objectWeights[Math.max(one, other) - accounts];
    }
  }
}
