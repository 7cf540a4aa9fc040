package io.stillwatch.intent;

import java.util.Map;
import java.util.TreeMap;

/** Counts of what was meant against what was read. Mutable; not thread-safe. */
final class Confusion<E extends Enum<E>> {
  private final Map<E, Map<E, Integer>> counts = new TreeMap<>();
  private int right;
  private int total;

  void add(E meant, E read) {
    counts.computeIfAbsent(meant, key -> new TreeMap<>()).merge(read, 1, Integer::sum);
    right += meant == read ? 1 : 0;
    total++;
  }

  double accuracy() {
    return (double) right / total;
  }

  /** The share of those meant as {@code value} that were read so. */
  double recall(E value) {
    Map<E, Integer> row = counts.getOrDefault(value, Map.of());
    int all = row.values().stream().mapToInt(Integer::intValue).sum();
    return (double) row.getOrDefault(value, 0) / all;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%d of %d right%n".formatted(right, total));
    counts.forEach((meant, row) -> text.append("  %s read as %s%n".formatted(meant, row)));
    return text.toString();
  }
}
