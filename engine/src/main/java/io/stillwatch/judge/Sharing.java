package io.stillwatch.judge;

import io.stillwatch.link.HeldKeys;
import io.stillwatch.link.KeyIndex;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/**
 * How many accounts of a group share something with another of the group that the rest of the log
 * does not have: a card, a mail domain, a signup network, an address network, a frame. A key counts
 * only where it is at least {@value #ENRICHED} times as frequent in the group as in the log, so
 * that what everybody uses ties nobody. The frequency in the log is that of the accounts seen so
 * far. Immutable; thread-safe.
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
    Int2IntOpenHashMap within = within(members);
    int tied = 0;
    for (int member : members) {
      tied += keys.holdsAny(member, key -> enriched(key, within.get(key), members.length)) ? 1 : 0;
    }
    return tied / (double) members.length;
  }

  /** Whether any account has anything that this kind of sharing could read. */
  boolean fed() {
    return keys.fed();
  }

  /** How many members hold each key that any holds. */
  private Int2IntOpenHashMap within(int[] members) {
    int[] held = keys.of(members);
    Int2IntOpenHashMap within = new Int2IntOpenHashMap(held.length);
    for (int key : held) {
      within.addTo(key, 1);
    }
    return within;
  }

  /** Whether a key is one that the group has and the log has not. */
  private boolean enriched(int key, int within, int members) {
    return within > 1
        && within / (double) members >= ENRICHED * (keys.holders(key) / (double) accounts);
  }
}
