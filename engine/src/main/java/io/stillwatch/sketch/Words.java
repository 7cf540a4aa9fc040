package io.stillwatch.sketch;

import java.util.Arrays;

/**
 * Cuts a text into words without making a string of any: runs of letters and digits, folded to lower
 * case; in scripts that do not space their words, every letter is a word. Bounded: of a longer text the
 * first {@value #HEAD} and the last {@value #TAIL} units are read. Reused from text to text; not
 * thread-safe.
 */
final class Words {
  /** How many units are read from the beginning of a text. */
  static final int HEAD = 24_576;

  /** How many units are read from the end of a longer text. */
  static final int TAIL = 8_192;

  /** By ASCII unit what {@link #fold} gives: prompts are mostly that, and a look-up has no branches. */
  private static final char[] ASCII = ascii();

  /** The text as it is read: an array is walked through faster than a text of either width. */
  private char[] units = new char[1_024];

  private long[] hashes = new long[1_024];
  private byte[] lengths = new byte[1_024];
  private int count;

  /** Reads a text; what was read before is forgotten. */
  void read(String text) {
    count = 0;
    int length = text.length();
    if (length <= HEAD + TAIL) {
      cut(text, 0, length);
    } else {
      cut(text, 0, HEAD);
      cut(text, length - TAIL, length);
    }
  }

  /** How many words were read. */
  int count() {
    return count;
  }

  /** The hash of a word. */
  long hash(int word) {
    return hashes[word];
  }

  /** How many units a word had, at most 127. */
  int length(int word) {
    return lengths[word];
  }

  private void cut(String text, int from, int to) {
    int read = to - from;
    if (units.length < read) {
      units = new char[Math.max(read, Math.min(2 * units.length, HEAD + TAIL))];
    }
    text.getChars(from, to, units, 0);
    long hash = Hash.START;
    int length = 0;
    for (int at = 0; at < read; at++) {
      char unit = fold(units[at]);
      if (unit != 0 && (unit < 0x2e80 || !standsAlone(unit))) {
        hash = Hash.step(hash, unit);
        length++;
      } else {
        add(hash, length);
        if (unit != 0) {
          add(Hash.step(Hash.START, unit), 4);
        }
        hash = Hash.START;
        length = 0;
      }
    }
    add(hash, length);
  }

  private void add(long hash, int length) {
    if (length == 0) {
      return;
    }
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
    }
    hashes[count] = Hash.mix(hash);
    lengths[count] = (byte) Math.min(length, 127);
    count++;
  }

  /** The unit in lower case, or 0 if it is no part of a word. */
  private static char fold(char unit) {
    if (unit < ASCII.length) {
      return ASCII[unit];
    }
    return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)
        ? Character.toLowerCase(unit)
        : 0;
  }

  private static char[] ascii() {
    char[] folded = new char[128];
    for (char unit = 0; unit < folded.length; unit++) {
      folded[unit] = Character.isLetterOrDigit(unit) ? Character.toLowerCase(unit) : 0;
    }
    return folded;
  }

  private static boolean standsAlone(char unit) {
    return unit <= 0x9fff || unit >= 0xac00 && unit <= 0xd7a3 || unit >= 0xf900 && unit <= 0xfaff;
  }
}
