package io.stillwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives the same String for the same bytes where they came not long ago: accounts, models, user
 * agents and system prompts repeat from line to line. Not for use by two threads.
 *
 * <p>A table with one slot a hash; a newcomer takes the slot. So it costs at most {@code slots × 3
 * × longest} bytes, a hit costs a comparison, and whoever makes hashes collide on purpose gains
 * nothing but a miss.
 */
final class TextCache {
  private final int longest;
  private final byte[][] keys;
  private final String[] texts;

  /** Holds {@code slots} texts, a power of two, of at most {@code longest} bytes. */
  TextCache(int slots, int longest) {
    if (Integer.bitCount(slots) != 1) {
      throw new IllegalArgumentException("slots must be a power of two");
    }
    this.longest = longest;
    keys = new byte[slots][0];
    texts = new String[slots];
    Arrays.fill(texts, "");
  }

  /** The text that the bytes spell in UTF-8; they must be valid. */
  String text(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > longest) {
      return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
    int slot = hash(bytes, from, to) & (keys.length - 1);
    byte[] key = keys[slot];
    if (!Arrays.equals(key, 0, key.length, bytes, from, to)) {
      keys[slot] = Arrays.copyOfRange(bytes, from, to);
      texts[slot] = new String(bytes, from, length, StandardCharsets.UTF_8);
    }
    return texts[slot];
  }

  /** Mixes the first, the middle and the last eight bytes, which is where names differ. */
  private static int hash(byte[] bytes, int from, int to) {
    int length = to - from;
    long mixed = length;
    if (length >= Long.BYTES) {
      mixed = mix(mixed ^ Bytes.eight(bytes, from));
      mixed = mix(mixed ^ Bytes.eight(bytes, from + ((length - Long.BYTES) >>> 1)));
      mixed = mix(mixed ^ Bytes.eight(bytes, to - Long.BYTES));
    } else {
      for (int at = from; at < to; at++) {
        mixed = mixed * 31 + bytes[at];
      }
      mixed = mix(mixed);
    }
    return (int) (mixed >>> 32);
  }

  private static long mix(long value) {
    long mixed = value * 0x9e3779b97f4a7c15L;
    return mixed ^ mixed >>> 29;
  }
}
