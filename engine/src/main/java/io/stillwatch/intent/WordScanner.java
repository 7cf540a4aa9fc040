package io.stillwatch.intent;

import io.stillwatch.kernel.WordHash;
import io.stillwatch.kernel.WordRuns;
import io.stillwatch.kernel.WordSpelling;

/**
 * Cuts characters into words in one pass, and counts them by kind on the way. Letters and the
 * digits after them make words; case, the accents of Latin-1, apostrophes and a final s are
 * dropped; scripts without spaces come as overlapping pairs of characters. Any characters are
 * accepted, broken surrogates too. Not thread-safe; one scanner a request.
 */
final class WordScanner {
  private static final long NUMBER = FeatureHash.named("0");
  private static final int PLURAL_FROM = 4;

  private final HeardWords heard;
  private final CharacterCounts counts;

  private final WordSpelling word = new WordSpelling();
  private int wordLength;
  private int last;
  private boolean inNumber;
  private boolean lineStart = true;
  private int run;
  private char previousIdeograph;

  WordScanner(HeardWords heard, CharacterCounts counts) {
    this.heard = heard;
    this.counts = counts;
  }

  /**
   * Reads the characters of {@code text} between two places, as a text of its own.
   *
   * @param opening whether its first word begins a line
   */
  void scan(char[] text, int from, int to, boolean opening) {
    lineStart = opening;
    int index = from;
    while (index < to) {
      char character = text[index];
      if (isLetter(character)) {
        index = letters(text, index, to);
      } else if (character < 128) {
        ascii(text, index++, to, character);
      } else {
        beyondAscii(character);
        index++;
      }
    }
    finish();
    heard.add(HeardWords.PAUSE, 0);
    counts.length += to - from;
  }

  /**
   * Does the same for ASCII that was cut into runs of letters and digits: most runs are words, and
   * their hashes are known.
   */
  void scan(byte[] text, int length, WordRuns runs, boolean opening) {
    lineStart = opening;
    int[] bounds = runs.bounds();
    long[] hashes = runs.hashes();
    int at = 0;
    int inRuns = 0;
    for (int run = 0; run < runs.count(); run++) {
      int from = bounds[2 * run];
      between(text, at, from, length);
      at = bounds[2 * run + 1];
      inRuns += at - from;
      boolean begins = wordLength == 0 && !inNumber && (text[from] & 0x40) != 0;
      if (begins && text[at] != '\'') {
        whole(text, from, at, hashes[run]);
      } else {
        parts(text, from, at);
      }
    }
    between(text, at, length, length);
    finish();
    heard.add(HeardWords.PAUSE, 0);
    counts.length += length;
    counts.digits += runs.digits();
    counts.letters += inRuns - runs.digits();
  }

  /** Takes what stands between runs. */
  private void between(byte[] text, int from, int to, int length) {
    for (int at = from; at < to; at++) {
      byte kind = CharacterKind.of((char) text[at]);
      if (kind == CharacterKind.SPACE) {
        finish();
      } else if (kind != CharacterKind.APOSTROPHE) {
        finish();
        char next = at + 1 < length ? (char) text[at + 1] : '\n';
        mark(kind, (char) text[at], next, at > 0 ? (char) text[at - 1] : '\n');
      }
    }
  }

  /** Takes a run that is a word: it begins with a letter, and no apostrophe follows. */
  private void whole(byte[] text, int from, int to, long hash) {
    counts.words++;
    boolean plural =
        to - from >= PLURAL_FROM && (text[to - 1] | 0x20) == 's' && (text[to - 2] | 0x20) != 's';
    hear(plural ? WordHash.of(text, from, to - 1) : hash);
  }

  /** Takes a run that goes on with a word or a number, or begins with a digit, sign by sign. */
  private void parts(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      char character = (char) text[at];
      if (isLetter(character)) {
        if (inNumber) {
          finish();
        }
        letter(character | 0x20);
      } else {
        digit(character);
      }
    }
  }

  private static boolean isLetter(char character) {
    return (char) ((character | 0x20) - 'a') < 26;
  }

  /** Takes the ASCII letters from here on, most of any text, in one go; gives where they end. */
  private int letters(char[] text, int from, int to) {
    if (inNumber || run > 0) {
      finish();
    }
    int at = from;
    for (; at < to && isLetter(text[at]); at++) {
      word.add(text[at] | 0x20);
    }
    last = (at - from > 1 ? text[at - 2] | 0x20 : last) << 16 | text[at - 1] | 0x20;
    wordLength += at - from;
    counts.letters += at - from;
    return at;
  }

  private void ascii(char[] text, int index, int to, char character) {
    byte kind = CharacterKind.of(character);
    if (kind == CharacterKind.DIGIT) {
      counts.digits++;
      digit(character);
    } else if (kind == CharacterKind.SPACE) {
      finish();
    } else if (kind != CharacterKind.APOSTROPHE) {
      finish();
      mark(
          kind,
          character,
          index + 1 < to ? text[index + 1] : '\n',
          index > 0 ? text[index - 1] : '\n');
    }
  }

  private void letter(int lowerCase) {
    word.add(lowerCase);
    last = last << 16 | lowerCase;
    wordLength++;
  }

  private void digit(char character) {
    if (wordLength > 0) {
      word.add(character);
      last = last << 16 | character;
      wordLength++;
    } else if (!inNumber) {
      finish();
      inNumber = true;
    }
  }

  private void mark(byte kind, char character, char next, char before) {
    if (kind == CharacterKind.LINE_END) {
      lineStart = true;
      heard.add(HeardWords.PAUSE, 0);
      counts.newLine(next);
    } else if (kind == CharacterKind.SENTENCE_END) {
      heard.add(HeardWords.PAUSE, 0);
    }
    counts.mark(character, next, before);
  }

  private void beyondAscii(char character) {
    if (CharacterKind.withoutSpaces(character)) {
      if (run == 0) {
        finish();
      }
      ideograph(character);
    } else if (Character.isLetter(character)) {
      if (inNumber || run > 0) {
        finish();
      }
      counts.letters++;
      letter(CharacterKind.fold(character));
    } else if (character != '\u2019'
        && Character.getType(character) != Character.NON_SPACING_MARK) {
      finish();
      if (character == '\uff1f') {
        counts.questions++;
      }
    }
  }

  private void ideograph(char character) {
    counts.ideographs++;
    if (run > 0) {
      heard.ideographs(run - 1, FeatureHash.ideographs(previousIdeograph, character));
    }
    previousIdeograph = character;
    run++;
  }

  private void finish() {
    if (wordLength > 0) {
      hear(pluralEnding() ? word.hashWithoutLast() : word.hash());
      counts.words++;
      word.clear();
      wordLength = 0;
    } else if (inNumber) {
      hear(NUMBER);
      counts.numbers++;
    }
    inNumber = false;
    run = 0;
  }

  private void hear(long hash) {
    heard.add(lineStart ? HeardWords.OPENING : HeardWords.WORD, hash);
    lineStart = false;
  }

  private boolean pluralEnding() {
    return wordLength >= PLURAL_FROM && (last & 0xffff) == 's' && last >>> 16 != 's';
  }
}
