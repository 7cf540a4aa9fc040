package io.stillwatch.laboratory.baseline;

/**
 * Nodes in the order of their weight, which falls as neighbours go: a binary heap that knows where
 * each node stands. Mutable; for one thread. Cost: log of the nodes a change.
 */
final class Peeling {
  private final double[] weights;
  private final int[] heap;
  private final int[] places;
  private int size;

  /** Takes the weights over; a node of NaN takes no part. */
  Peeling(double[] weights) {
    this.weights = weights;
    this.heap = new int[weights.length];
    this.places = new int[weights.length];
    for (int node = 0; node < weights.length; node++) {
      places[node] = -1;
      if (!Double.isNaN(weights[node])) {
        heap[size] = node;
        places[node] = size++;
      }
    }
    for (int place = size / 2 - 1; place >= 0; place--) {
      sink(place);
    }
  }

  int size() {
    return size;
  }

  boolean holds(int node) {
    return places[node] >= 0;
  }

  double weight(int node) {
    return weights[node];
  }

  /** Takes out the lightest node; of equal ones the one of the lowest number. */
  int lightest() {
    int node = heap[0];
    places[node] = -1;
    size--;
    if (size > 0) {
      put(heap[size], 0);
      sink(0);
    }
    return node;
  }

  void lighten(int node, double by) {
    weights[node] -= by;
    rise(places[node]);
  }

  private void rise(int from) {
    int place = from;
    int node = heap[place];
    while (place > 0 && before(node, heap[(place - 1) / 2])) {
      put(heap[(place - 1) / 2], place);
      place = (place - 1) / 2;
    }
    put(node, place);
  }

  private void sink(int from) {
    int place = from;
    int node = heap[place];
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], node)) {
        break;
      }
      put(heap[child], place);
      place = child;
    }
    put(node, place);
  }

  private boolean before(int one, int other) {
    return weights[one] < weights[other] || weights[one] == weights[other] && one < other;
  }

  private void put(int node, int place) {
    heap[place] = node;
    places[node] = place;
  }
}
