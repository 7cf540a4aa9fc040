package io.stillwatch.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * From a feature as the weights file writes it to its number. Cuts the words with the scanner that
 * cuts requests, so that the two cannot disagree.
 */
final class FeatureName {
  private final List<Long> words = new ArrayList<>();
  private final List<Long> ideographs = new ArrayList<>();

  private FeatureName(HeardWords heard) {
    for (int place = 0; place < heard.count(); place++) {
      if (heard.kind(place) <= HeardWords.OPENING) {
        words.add(heard.hash(place));
      } else if (heard.kind(place) >= HeardWords.FIRST_IDEOGRAPHS) {
        ideographs.add(heard.hash(place));
      }
    }
  }

  static long hash(String name) {
    if (name.startsWith("{")) {
      return FeatureHash.named(name);
    }
    if (name.startsWith("^")) {
      return FeatureHash.opening(hash(name.substring(1)));
    }
    if (name.startsWith("tool:")) {
      return FeatureHash.tool(hash(name.substring("tool:".length())));
    }
    HeardWords heard = new HeardWords();
    new WordScanner(heard, new CharacterCounts()).scan(name.toCharArray(), 0, name.length(), false);
    return new FeatureName(heard).hashOf(name);
  }

  private long hashOf(String name) {
    List<Long> parts = words.isEmpty() ? ideographs : words;
    boolean mixed = !words.isEmpty() && !ideographs.isEmpty();
    if (mixed || parts.isEmpty() || words.size() > 2 || ideographs.size() > 3) {
      throw new IllegalStateException(
          "the feature \"" + name + "\" is not one or two words, or two to four characters");
    }
    long first = parts.get(0);
    return parts.size() == 1 ? first : FeatureHash.pair(first, parts.get(parts.size() - 1));
  }
}
