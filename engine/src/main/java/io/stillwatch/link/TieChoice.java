package io.stillwatch.link;

import io.stillwatch.sketch.Population;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses ties for a picture: the strongest of each kind, one kind after the other, so that none
 * hides another.
 */
final class TieChoice {
  private TieChoice() {}

  static List<Tie> of(Map<TieKind, List<Tie>> byKind, Population population, int most) {
    Comparator<Tie> order =
        Comparator.comparingDouble((Tie tie) -> -tie.weight())
            .thenComparing(tie -> population.key(tie.from()))
            .thenComparing(tie -> population.key(tie.to()))
            .thenComparingInt(Tie::holders);
    Map<TieKind, List<Tie>> sorted = new EnumMap<>(TieKind.class);
    int rounds = 0;
    for (Map.Entry<TieKind, List<Tie>> entry : byKind.entrySet()) {
      List<Tie> ties = oneForEachPair(entry.getValue(), order);
      sorted.put(entry.getKey(), ties);
      rounds = Math.max(rounds, ties.size());
    }
    List<Tie> chosen = new ArrayList<>();
    for (int round = 0; round < rounds && chosen.size() < most; round++) {
      for (List<Tie> ties : sorted.values()) {
        if (round < ties.size() && chosen.size() < most) {
          chosen.add(ties.get(round));
        }
      }
    }
    return chosen;
  }

  private static List<Tie> oneForEachPair(List<Tie> ties, Comparator<Tie> order) {
    Set<Long> pairs = new HashSet<>();
    return ties.stream()
        .sorted(order)
        .filter(
            tie ->
                pairs.add(
                    (long) Math.min(tie.from(), tie.to()) << 32 | Math.max(tie.from(), tie.to())))
        .toList();
  }
}
