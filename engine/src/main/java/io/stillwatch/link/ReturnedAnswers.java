package io.stillwatch.link;

import io.stillwatch.sketch.LeastKeys;
import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ties between an account that was served an answer and one that sends it in. What more than
 * {@value #PUBLIC} accounts of the log were served or sent is public and ties nobody.
 */
final class ReturnedAnswers {
  private static final int PUBLIC = 3;

  private ReturnedAnswers() {}

  static List<Tie> among(Population population, int[] nodes) {
    Map<Long, List<Integer>> served = new HashMap<>();
    for (int node : nodes) {
      LeastKeys prints = population.profile(node).served();
      for (int place = 0; place < prints.size(); place++) {
        served.computeIfAbsent(prints.key(place), print -> new ArrayList<>()).add(node);
      }
    }
    Set<Long> returned = new HashSet<>();
    for (int node : nodes) {
      LeastKeys prints = population.profile(node).asked();
      for (int place = 0; place < prints.size(); place++) {
        if (served.containsKey(prints.key(place))) {
          returned.add(prints.key(place));
        }
      }
    }
    Set<Long> known = known(population, returned);
    List<Tie> ties = new ArrayList<>();
    for (int node : nodes) {
      LeastKeys prints = population.profile(node).asked();
      for (int place = 0; place < prints.size(); place++) {
        long print = prints.key(place);
        if (returned.contains(print) && !known.contains(print)) {
          for (int holder : served.getOrDefault(print, List.of())) {
            if (holder != node) {
              ties.add(new Tie(holder, node, TieKind.ANSWER, 1, 2));
            }
          }
        }
      }
    }
    return ties;
  }

  /** Those prints that too many accounts were served, or too many sent. */
  private static Set<Long> known(Population population, Set<Long> prints) {
    Map<Long, Integer> served = new HashMap<>();
    Map<Long, Integer> asked = new HashMap<>();
    for (int account = 0; account < population.size(); account++) {
      count(population.profile(account).served(), prints, served);
      count(population.profile(account).asked(), prints, asked);
    }
    Set<Long> known = new HashSet<>();
    for (long print : prints) {
      if (served.getOrDefault(print, 0) > PUBLIC || asked.getOrDefault(print, 0) > PUBLIC) {
        known.add(print);
      }
    }
    return known;
  }

  private static void count(LeastKeys sample, Set<Long> wanted, Map<Long, Integer> counts) {
    for (int place = 0; place < sample.size(); place++) {
      if (wanted.contains(sample.key(place))) {
        counts.merge(sample.key(place), 1, Integer::sum);
      }
    }
  }
}
