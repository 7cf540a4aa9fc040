package io.stillwatch.pipeline;

import io.stillwatch.sketch.Hash;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Counts every id once without keeping all ids. While a log is read, a Bloom filter tells which ids
 * may have come before; only those are remembered, and while the log is replayed in event time the
 * first of each is let through. An id that came twice is always among them. Cost: 32 MB for the
 * filter, and 24 bytes for each id suspected: with 30 million ids one in fifty is, wrongly. Not
 * thread-safe.
 *
 * <p>Source: Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 1970.
 */
final class RepeatedIds {
  private static final int LOG_WORDS = 22;
  private static final int PROBES = 3;

  private long[] filter = new long[1 << LOG_WORDS];
  private final LongOpenHashSet suspected = new LongOpenHashSet();
  private final LongOpenHashSet passed = new LongOpenHashSet();

  /** Takes notice of an id while reading. */
  void see(long id) {
    long mixed = Hash.mix(id);
    boolean before = true;
    for (int probe = 0; probe < PROBES; probe++) {
      int word = (int) (mixed >>> 64 - LOG_WORDS);
      long bit = 1L << (mixed & 63);
      before &= (filter[word] & bit) != 0;
      filter[word] |= bit;
      mixed = Hash.mix(mixed);
    }
    if (before) {
      suspected.add(id);
    }
  }

  /** Gives back what only reading needs; nothing is seen after that. */
  void readingEnds() {
    filter = new long[0];
  }

  /** Whether an id comes for the first time in the replay. */
  boolean first(long id) {
    return !suspected.contains(id) || passed.add(id);
  }
}
