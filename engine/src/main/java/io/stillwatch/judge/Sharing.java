package io.stillwatch.judge;

import io.stillwatch.link.KeyIndex;
import io.stillwatch.link.HeldKeys;
import java.util.Arrays;

/**
 * How many accounts of a group share something with another of the group that the rest of the log does not
 * have: a card, a mail domain, a signup network, an address network, a frame. A key counts only where it is at
 * least {@value #ENRICHED} times as frequent in the group as in the log, so that what everybody uses ties
 * nobody. The frequency in the log is that of the accounts seen so far. Immutable; thread-safe.
 */
final class Sharing {
  static final double ENRICHED = 4;

  private final HeldKeys keys;
  private final int accounts;

  /** Counts every key of the log once. */
  Sharing(KeyIndex index) {
    this.keys = HeldKeys.of(index);
    this.accounts = index.accounts();
  }

  /** The share of members that hold a key which another member holds too, from 0 to 1. */
  double share(int[] members) {
    int[] shared = enriched(members);
    int tied = 0;
    for (int member : members) {
      tied += keys.holdsAny(member, shared) ? 1 : 0;
    }
    return tied / (double) members.length;
  }

  /** Whether any account has anything that this kind of sharing could read. */
  boolean fed() {
    return keys.fed();
  }

  /** The keys that the group has and the log has not, ascending. */
  private int[] enriched(int[] members) {
    int[] held = keys.of(members);
    Arrays.sort(held);
    int found = 0;
    for (int from = 0; from < held.length; ) {
      int key = held[from];
      int to = from + 1;
      while (to < held.length && held[to] == key) {
        to++;
      }
      double inLog = keys.holders(key) / (double) accounts;
      double share = (to - from) / (double) members.length;
      if (to - from > 1 && share >= ENRICHED * inLog) {
        held[found++] = key;
      }
      from = to;
    }
    return Arrays.copyOf(held, found);
  }
}
