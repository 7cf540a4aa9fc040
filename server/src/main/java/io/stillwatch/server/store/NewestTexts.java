package io.stillwatch.server.store;

import io.stillwatch.server.store.LogEntry.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The newest texts of one account out of many entries, each exchange once, within a number and a
 * length. Not thread-safe.
 */
final class NewestTexts {
  private static final long MOST_CHARACTERS = 4_000_000;
  private static final Comparator<Said> BY_TIME =
      Comparator.comparingLong(Said::time).thenComparing(Said::id);

  private final String account;
  private final int most;
  private final PriorityQueue<Said> oldestFirst = new PriorityQueue<>(BY_TIME);
  private final Set<String> ids = new HashSet<>();
  private long characters;

  NewestTexts(String account, int most) {
    this.account = account;
    this.most = most;
  }

  void add(LogEntry entry) {
    if (entry instanceof Said said && said.account().equals(account) && ids.add(said.id())) {
      oldestFirst.add(said);
      characters += said.length();
      // One that is too long by itself is still shown.
      while (oldestFirst.size() > most
          || (characters > MOST_CHARACTERS && oldestFirst.size() > 1)) {
        Said oldest = oldestFirst.remove();
        ids.remove(oldest.id());
        characters -= oldest.length();
      }
    }
  }

  List<Said> list() {
    List<Said> list = new ArrayList<>(oldestFirst);
    list.sort(BY_TIME.reversed());
    return list;
  }
}
