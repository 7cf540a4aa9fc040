package io.stillwatch.server.store;

import io.stillwatch.server.store.LogEntry.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The newest texts of one account out of many entries, each exchange once and as fully as it was
 * told, within a number and a length. Not thread-safe.
 */
final class NewestTexts {
  private static final long MOST_CHARACTERS = 4_000_000;
  private static final Comparator<Said> BY_TIME =
      Comparator.comparingLong(Said::time).thenComparing(Said::id);

  private final String account;
  private final int most;
  private final PriorityQueue<Said> oldestFirst = new PriorityQueue<>(BY_TIME);
  private final Map<String, Said> byId = new HashMap<>();
  private long characters;

  NewestTexts(String account, int most) {
    this.account = account;
    this.most = most;
  }

  void add(LogEntry entry) {
    if (!(entry instanceof Said said) || !said.account().equals(account)) {
      return;
    }
    Said before = byId.get(said.id());
    if (before == null || before.length() < said.length()) {
      if (before != null) {
        drop(before);
      }
      byId.put(said.id(), said);
      oldestFirst.add(said);
      characters += said.length();
      // One that is too long by itself is still shown.
      while (oldestFirst.size() > most
          || (characters > MOST_CHARACTERS && oldestFirst.size() > 1)) {
        drop(oldestFirst.element());
      }
    }
  }

  private void drop(Said said) {
    oldestFirst.remove(said);
    byId.remove(said.id());
    characters -= said.length();
  }

  List<Said> list() {
    List<Said> list = new ArrayList<>(oldestFirst);
    list.sort(BY_TIME.reversed());
    return list;
  }
}
