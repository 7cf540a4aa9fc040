package io.stillwatch.sketch;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * Gives the hash of a text without going through it again where it came not long ago: clients,
 * models, networks and system prompts repeat from exchange to exchange. A table with one slot a
 * hash code; a newcomer takes the slot, so whoever makes codes collide on purpose gains nothing but
 * a miss. Not thread-safe. Cost: 12 bytes a slot, and the texts that stand in them, none longer
 * than allowed.
 */
final class RecentHashes {
  private final ToLongFunction<String> hash;
  private final int longest;
  private final String[] texts;
  private final long[] hashes;

  /** Holds {@code slots} texts, a power of two, of at most {@code longest} units. */
  RecentHashes(ToLongFunction<String> hash, int slots, int longest) {
    this.hash = hash;
    this.longest = longest;
    this.texts = new String[slots];
    this.hashes = new long[slots];
    Arrays.fill(texts, "");
    Arrays.fill(hashes, hash.applyAsLong(""));
  }

  /** What the function gives for the text. */
  long of(String text) {
    if (text.length() > longest) {
      return hash.applyAsLong(text);
    }
    int code = text.hashCode();
    int slot = (code ^ code >>> 16) & texts.length - 1;
    if (!texts[slot].equals(text)) {
      texts[slot] = text;
      hashes[slot] = hash.applyAsLong(text);
    }
    return hashes[slot];
  }

  /** The same in 32 bits, 0 for 0 alone. */
  int shortOf(String text) {
    return Hash.shorten(of(text));
  }
}
