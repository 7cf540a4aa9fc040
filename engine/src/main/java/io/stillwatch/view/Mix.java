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
 * @param percent the same in whole percent, in words
 */
public record Mix(String word, double share, String percent) {
  private static final int MOST = 8;
  private static final double LEAST = 0.005;

  /** The largest parts, largest first. */
  public static List<Mix> largest(SortedMap<String, Double> shares) {
    return shares.entrySet().stream()
        .filter(share -> share.getValue() >= LEAST)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .map(share -> of(share.getKey(), share.getValue()))
        .toList();
  }

  private static Mix of(String name, double share) {
    return new Mix(Wording.plain(name), share, Math.round(100 * share) + " %");
  }
}
