package io.stillwatch.judge;

import io.stillwatch.sketch.Population;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many accounts of a group share something with another of the group that the rest of the log does not
 * have: a card, a mail domain, a signup network, an address network, a frame. A key counts only where it is at
 * least {@value #ENRICHED} times as frequent in the group as in the log, so that what everybody uses ties
 * nobody. The frequency in the log is that of the accounts seen so far.
 */
final class Sharing {
  static final double ENRICHED = 4;

  private final Keys keys;
  private final Map<Long, Integer> holders = new HashMap<>();
  private final int accounts;

  /** Counts every key of the log once. */
  Sharing(Population population, Keys keys) {
    this.keys = keys;
    this.accounts = population.size();
    for (int account = 0; account < accounts; account++) {
      for (long key : keys.of(population, account)) {
        if (key != 0) {
          holders.merge(key, 1, Integer::sum);
        }
      }
    }
  }

  /** What is known of one account that another may share. Keys of different kinds must differ. */
  interface Keys {
    long[] of(Population population, int account);
  }

  /** The share of members that hold a key which another member holds too, from 0 to 1. */
  double share(Population population, int[] members) {
    Set<Long> shared = enriched(population, members);
    int tied = 0;
    for (int member : members) {
      for (long key : keys.of(population, member)) {
        if (shared.contains(key)) {
          tied++;
          break;
        }
      }
    }
    return tied / (double) members.length;
  }

  /** Whether any account has anything that this kind of sharing could read. */
  boolean fed() {
    return !holders.isEmpty();
  }

  private Set<Long> enriched(Population population, int[] members) {
    Map<Long, Integer> inGroup = new HashMap<>();
    for (int member : members) {
      for (long key : keys.of(population, member)) {
        if (key != 0) {
          inGroup.merge(key, 1, Integer::sum);
        }
      }
    }
    Set<Long> shared = new HashSet<>();
    for (Map.Entry<Long, Integer> entry : inGroup.entrySet()) {
      double inLog = holders.getOrDefault(entry.getKey(), 0) / (double) accounts;
      double share = entry.getValue() / (double) members.length;
      if (entry.getValue() > 1 && share >= ENRICHED * inLog) {
        shared.add(entry.getKey());
      }
    }
    return shared;
  }
}
