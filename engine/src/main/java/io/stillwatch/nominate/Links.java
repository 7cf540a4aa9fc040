package io.stillwatch.nominate;

import java.util.Arrays;

/** A weighted graph that is being drawn: pairs of nodes, each with a weight. Not thread-safe. */
final class Links {
  private int[] from = new int[1_024];
  private int[] to = new int[1_024];
  private double[] weights = new double[1_024];
  private int size;

  void add(int one, int other, double weight) {
    if (one == other) {
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    from[size] = one;
    to[size] = other;
    weights[size] = weight;
    size++;
  }

  int size() {
    return size;
  }

  int from(int link) {
    return from[link];
  }

  int to(int link) {
    return to[link];
  }

  double weight(int link) {
    return weights[link];
  }
}
