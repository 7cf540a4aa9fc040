package io.stillwatch.intent;

import java.util.Arrays;

/**
 * Remembers what system prompts came to: an application sends the same one with every request. A
 * table with one slot a hash code; a newcomer takes the slot. Not thread-safe. Cost: about a
 * kilobyte and the text for each of {@value #SLOTS} slots.
 */
final class HeardSystems {
  static final int SLOTS = 64;

  /** Shorter ones are read as fast as they are found. */
  private static final int SHORTEST = 32;

  private static final int LONGEST = 16_384;

  /** What a system prompt came to. */
  private record Heard(String system, Tally tally, CharacterCounts counts) {}

  private final WeightTable table;
  private final Heard nothing;
  private final Heard[] heard = new Heard[SLOTS];

  HeardSystems(WeightTable table) {
    this.table = table;
    nothing = new Heard("", new Tally(table), new CharacterCounts());
    Arrays.fill(heard, nothing);
  }

  /**
   * Makes the tally and the counts what they are once the system prompt was read, and says true;
   * or, if it is not remembered, empty.
   */
  boolean recall(String system, Tally tally, CharacterCounts counts) {
    Heard last = heard[slot(system)];
    boolean known = last.system().equals(system);
    Heard found = known ? last : nothing;
    tally.become(found.tally());
    counts.become(found.counts());
    return known;
  }

  /** Keeps what a system prompt came to. */
  void remember(String system, Tally tally, CharacterCounts counts) {
    if (system.length() < SHORTEST || system.length() > LONGEST) {
      return;
    }
    Heard fresh = new Heard(system, new Tally(table), new CharacterCounts());
    fresh.tally().become(tally);
    fresh.counts().become(counts);
    heard[slot(system)] = fresh;
  }

  private static int slot(String system) {
    int code = system.hashCode();
    return (code ^ code >>> 16) & SLOTS - 1;
  }
}
