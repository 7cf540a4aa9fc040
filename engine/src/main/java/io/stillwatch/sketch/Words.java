package io.stillwatch.sketch;

import io.stillwatch.kernel.CutText;
import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.WordRuns;
import io.stillwatch.kernel.WordSpelling;
import java.util.Arrays;

/**
 * Cuts a text into words without making a string of any: runs of letters and digits, folded to
 * lower case; in scripts that do not space their words, every letter is a word. Bounded: of a
 * longer text the first {@value #HEAD} and the last {@value #TAIL} units are read. Reused from text
 * to text; not thread-safe.
 *
 * <p>Texts of ASCII, most of any log, are cut and hashed by {@link Kernels#cut}; others are read
 * unit by unit. A word is the same in both.
 */
final class Words {
  /** How many units are read from the beginning of a text. */
  static final int HEAD = 24_576;

  /** How many units are read from the end of a longer text. */
  static final int TAIL = 8_192;

  private static final int FIRST_ROOM = 1_024;

  /**
   * By ASCII unit what {@link #fold} gives: mixed texts are mostly that, and a look-up has no
   * branches.
   */
  private static final char[] ASCII = asciiFolded();

  private final CutText cut;
  private final WordSpelling spelling = new WordSpelling();
  private long[] hashes = new long[FIRST_ROOM];
  private long[] lengths = new long[FIRST_ROOM];
  private int count;

  /** Makes one that cuts with these kernels. */
  Words(Kernels kernels) {
    this.cut = new CutText(kernels);
  }

  /** Reads a text; what was read before is forgotten. */
  void read(String text) {
    count = 0;
    int length = text.length();
    if (length <= HEAD + TAIL) {
      cut(text);
    } else {
      cut(text.substring(0, HEAD));
      cut(text.substring(length - TAIL));
    }
  }

  /** How many words were read. */
  int count() {
    return count;
  }

  /** The hashes of all words, and room after them. */
  long[] hashes() {
    return hashes;
  }

  /** How many units each word had, and room after them. */
  long[] lengths() {
    return lengths;
  }

  /** The text as it was cut last, if it was ASCII and read whole. */
  CutText last() {
    return cut;
  }

  private void cut(String text) {
    if (cut.read(text)) {
      take(cut.runs());
    } else {
      cutUnits(text);
    }
  }

  private void take(WordRuns runs) {
    int words = runs.count();
    makeRoom(words);
    System.arraycopy(runs.hashes(), 0, hashes, count, words);
    System.arraycopy(runs.lengths(), 0, lengths, count, words);
    count += words;
  }

  private void cutUnits(String text) {
    spelling.clear();
    int length = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = fold(text.charAt(at));
      if (unit != 0 && !standsAlone(unit)) {
        spelling.add(unit);
        length++;
        continue;
      }
      add(length);
      if (unit != 0) {
        spelling.add(unit);
        add(Kernels.HEAVY_FROM);
      }
      length = 0;
    }
    add(length);
  }

  /** Adds the word that was spelled, unless it has no letters. */
  private void add(int length) {
    if (length > 0) {
      makeRoom(1);
      hashes[count] = spelling.hash();
      lengths[count] = length;
      count++;
      spelling.clear();
    }
  }

  /** Makes room for so many more words and a register's worth after them. */
  private void makeRoom(int words) {
    int most = count + words + Long.SIZE;
    if (hashes.length < most) {
      hashes = Arrays.copyOf(hashes, 2 * most);
      lengths = Arrays.copyOf(lengths, 2 * most);
    }
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

  private static char[] asciiFolded() {
    char[] folded = new char[128];
    for (char unit = 0; unit < folded.length; unit++) {
      folded[unit] = Character.isLetterOrDigit(unit) ? Character.toLowerCase(unit) : 0;
    }
    return folded;
  }

  private static boolean standsAlone(char unit) {
    return unit >= 0x2e80 && unit <= 0x9fff
        || unit >= 0xac00 && unit <= 0xd7a3
        || unit >= 0xf900 && unit <= 0xfaff;
  }
}
