package io.stillwatch.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One part of what exchanges divide into.
 *
 * @param word the part, as words for people
 * @param share from 0 to 1
 */
public record Mix(String word, double share) {
  private static final int MOST = 8;
  private static final double LEAST = 0.005;

  /** The largest parts, largest first. */
  public static List<Mix> largest(SortedMap<String, Double> shares) {
    return shares.entrySet().stream()
        .filter(share -> share.getValue() >= LEAST)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .map(share -> new Mix(Wording.plain(share.getKey()), share.getValue()))
        .toList();
  }

  /** The share in whole percent. */
  public String percent() {
    return Math.round(100 * share) + " %";
  }
}
