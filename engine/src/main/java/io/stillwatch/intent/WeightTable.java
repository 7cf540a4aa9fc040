package io.stillwatch.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Features and what they speak for. An open-addressing table, at most half full, from a feature's
 * number to its row; rows lie end to end in two arrays. Before it stands a filter of 8 KB, one bit
 * a feature, which stays in the nearest cache and answers for most words and nearly all pairs that
 * they are unknown. Immutable; thread-safe.
 */
final class WeightTable {
  /** One row of the weights file for one feature. */
  record Weight(int column, float weight) {}

  private static final long FIBONACCI = 0x9e3779b97f4a7c15L;
  private static final int FILTER_BITS = 16;

  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final long[] keys;
  private final int[] features;
  private final int shift;
  private final List<String> names;
  private final int[] rowStarts;
  private final byte[] columns;
  private final float[] weights;

  WeightTable(Map<Long, List<Weight>> rows, Map<Long, String> nameOfKey) {
    int bits = 33 - Integer.numberOfLeadingZeros(rows.size());
    this.keys = new long[1 << bits];
    this.features = new int[1 << bits];
    this.shift = 64 - bits;
    this.rowStarts = new int[rows.size() + 1];
    int total = rows.values().stream().mapToInt(List::size).sum();
    this.columns = new byte[total];
    this.weights = new float[total];
    List<String> named = new ArrayList<>();
    for (Map.Entry<Long, List<Weight>> row : rows.entrySet()) {
      put(row.getKey(), named.size(), row.getValue());
      named.add(nameOfKey.getOrDefault(row.getKey(), ""));
    }
    this.names = List.copyOf(named);
  }

  private void put(long key, int feature, List<Weight> row) {
    long mixed = key * FIBONACCI;
    int filtered = (int) (mixed >>> (64 - FILTER_BITS));
    filter[filtered >>> 6] |= 1L << filtered;
    int slot = (int) (mixed >>> shift);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    features[slot] = feature;
    int place = rowStarts[feature];
    for (Weight weight : row) {
      columns[place] = (byte) weight.column();
      weights[place] = weight.weight();
      place++;
    }
    rowStarts[feature + 1] = place;
  }

  int size() {
    return names.size();
  }

  /** The row of a feature, or -1 where nothing is known of it. */
  int find(long key) {
    long mixed = key * FIBONACCI;
    int filtered = (int) (mixed >>> (64 - FILTER_BITS));
    if ((filter[filtered >>> 6] & 1L << filtered) == 0) {
      return -1;
    }
    int slot = (int) (mixed >>> shift);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return features[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** Adds what a feature speaks for to the sums of the columns. */
  void addTo(float[] sums, int feature) {
    for (int place = rowStarts[feature]; place < rowStarts[feature + 1]; place++) {
      sums[columns[place]] += weights[place];
    }
  }

  /** What a feature says of one column, 0 if nothing. */
  float weight(int feature, int column) {
    for (int place = rowStarts[feature]; place < rowStarts[feature + 1]; place++) {
      if (columns[place] == column) {
        return weights[place];
      }
    }
    return 0;
  }

  String name(int feature) {
    return names.get(feature);
  }
}
