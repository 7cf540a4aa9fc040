package io.stillwatch.intent;

import java.util.Arrays;

/**
 * Adds up what the words of one request speak for, each feature once. Mutable; not thread-safe;
 * cleared for the next request.
 */
final class Tally {
  private final WeightTable table;
  private final float[] sums = new float[Outcomes.COUNT];
  private final long[] seen;

  private int familiar;
  private long previous;
  private boolean previousOpened;
  private long previousIdeographs;
  private long ideographsBefore;

  Tally(WeightTable table) {
    this.table = table;
    this.seen = new long[(table.size() + 63) >>> 6];
  }

  /** Becomes what another tally of the same table is. */
  void become(Tally other) {
    System.arraycopy(other.sums, 0, sums, 0, sums.length);
    System.arraycopy(other.seen, 0, seen, 0, seen.length);
    familiar = other.familiar;
    previous = other.previous;
    previousOpened = other.previousOpened;
    previousIdeographs = other.previousIdeographs;
    ideographsBefore = other.ideographsBefore;
  }

  /** Adds the words of a request. */
  void hear(HeardWords heard) {
    for (int place = 0; place < heard.count(); place++) {
      long hash = heard.hash(place);
      switch (heard.kind(place)) {
        case HeardWords.WORD -> word(hash, false);
        case HeardWords.OPENING -> word(hash, true);
        case HeardWords.PAUSE -> previous = 0;
        default -> ideographs(hash, heard.kind(place) - HeardWords.FIRST_IDEOGRAPHS);
      }
    }
  }

  /**
   * The features of the words of tools' names: such a name says less, and other things, than a
   * request does.
   */
  int[] toolFeatures(HeardWords heard) {
    int[] features = new int[heard.count()];
    int found = 0;
    for (int place = 0; place < heard.count(); place++) {
      if (heard.kind(place) <= HeardWords.OPENING) {
        int feature = table.find(FeatureHash.tool(heard.hash(place)));
        features[found] = feature;
        found += feature < 0 ? 0 : 1;
      }
    }
    return Arrays.copyOf(features, found);
  }

  private void word(long hash, boolean opening) {
    addWord(table.find(hash));
    if (opening) {
      add(table.find(FeatureHash.opening(hash)));
    }
    if (previous != 0) {
      long pair = FeatureHash.pair(previous, hash);
      add(table.find(pair));
      if (previousOpened) {
        add(table.find(FeatureHash.opening(pair)));
      }
    }
    previous = hash;
    previousOpened = opening;
  }

  private void ideographs(long hash, int position) {
    addWord(table.find(hash));
    if (position >= 1) {
      add(table.find(FeatureHash.pair(previousIdeographs, hash)));
    }
    if (position >= 2) {
      add(table.find(FeatureHash.pair(ideographsBefore, hash)));
    }
    ideographsBefore = previousIdeographs;
    previousIdeographs = hash;
    previous = 0;
  }

  private void addWord(int feature) {
    familiar += feature < 0 ? 0 : 1;
    add(feature);
  }

  /** Counts a feature by its row; -1 is no feature. */
  void add(int feature) {
    if (feature < 0) {
      return;
    }
    long bit = 1L << feature;
    if ((seen[feature >>> 6] & bit) == 0) {
      seen[feature >>> 6] |= bit;
      table.addTo(sums, feature);
    }
  }

  boolean has(int feature) {
    return (seen[feature >>> 6] & 1L << feature) != 0;
  }

  /** How many words of the request, repeated ones too, the weights know. */
  int familiarWords() {
    return familiar;
  }

  float sum(int column) {
    return sums[column];
  }
}
