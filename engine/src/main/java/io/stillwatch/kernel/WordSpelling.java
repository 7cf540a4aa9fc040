package io.stillwatch.kernel;

/**
 * A word that comes unit by unit, in lower case, and its {@link WordHash}. Units beyond ASCII count
 * as two letters. Reused from word to word; not thread-safe. Cost: a few operations a unit.
 */
public final class WordSpelling {
  private static final int ASCII = 0x80;

  private long hash = WordHash.START;
  private long letters;
  private int bits;

  /** Begins another word. */
  public void clear() {
    hash = WordHash.START;
    letters = 0;
    bits = 0;
  }

  /** Adds the next unit. */
  public void add(int unit) {
    int width = unit < ASCII ? Byte.SIZE : Character.SIZE;
    if (bits + width > Long.SIZE) {
      hash = WordHash.add(hash, letters);
      letters = 0;
      bits = 0;
    }
    letters |= (long) unit << bits;
    bits += width;
  }

  /** The hash of the word so far. */
  public long hash() {
    return bits == 0 ? hash : WordHash.add(hash, letters);
  }

  /** The same without the unit that was added last, one of ASCII. */
  public long hashWithoutLast() {
    int before = bits - Byte.SIZE;
    return before == 0 ? hash : WordHash.add(hash, letters & (1L << before) - 1);
  }
}
