package io.stillwatch.flink.account;

import io.stillwatch.pipeline.ProfileReplay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is due of an account when an hour ends.
 *
 * @param isEmpty whether there is nothing to be done
 * @param counted the rows that count, in the engine's order
 * @param later the rows of later hours
 * @param repeats the repeats whose exchange may still come
 */
record DueRows(boolean isEmpty, List<Row> counted, List<Row> later, List<Repeat> repeats) {
  private static final Comparator<Row> ORDER =
      (one, other) -> Arrays.compareUnsigned(one.sketch(), other.sketch());

  /**
   * An exchange and the word that it is a repeat may pass each other by a little; a day is much.
   */
  private static final long REMEMBERED = 24 * ProfileReplay.TICK;

  static DueRows of(Iterable<Row> rows, Iterable<Repeat> repeats, long end) {
    List<Row> due = new ArrayList<>();
    List<Row> later = new ArrayList<>();
    for (Row row : rows) {
      (row.time() < end ? due : later).add(row);
    }
    if (due.isEmpty()) {
      return new DueRows(true, List.of(), List.of(), List.of());
    }
    Set<Head> left = new HashSet<>();
    List<Repeat> kept = new ArrayList<>();
    for (Repeat repeat : repeats) {
      if (repeat.holds(end)) {
        left.add(repeat.head());
      }
      if (repeat.head().time() >= end - REMEMBERED) {
        kept.add(repeat);
      }
    }
    return new DueRows(false, counted(due, left), later, kept);
  }

  private static List<Row> counted(List<Row> due, Set<Head> left) {
    due.sort(ORDER);
    List<Row> counted = new ArrayList<>(due.size());
    for (Row row : due) {
      boolean again =
          !counted.isEmpty() && counted.get(counted.size() - 1).head().equals(row.head());
      if (!again && (left.isEmpty() || !left.contains(row.head()))) {
        counted.add(row);
      }
    }
    return counted;
  }
}
