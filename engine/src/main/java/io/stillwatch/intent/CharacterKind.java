package io.stillwatch.intent;

/** Sorts characters, by table where they are ASCII. */
final class CharacterKind {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte SPACE = 3;
  static final byte LINE_END = 4;
  static final byte SENTENCE_END = 5;
  static final byte APOSTROPHE = 6;

  private static final byte[] KINDS = kinds();

  /** What the letters of Latin-1 from U+00C0 to U+00FF are without case and accents. */
  private static final String FOLDED =
      "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty";

  private CharacterKind() {}

  /** The kind of an ASCII character. */
  static byte of(char character) {
    return KINDS[character];
  }

  /**
   * Whether the character is of a script that is written without spaces, or that joins its words.
   */
  static boolean withoutSpaces(char character) {
    return character >= 0x3040
        && (character <= 0x30ff
            || (character >= 0x3400 && character <= 0x9fff)
            || (character >= 0xac00 && character <= 0xd7a3));
  }

  /** A letter beyond ASCII without case, and without accent where Latin-1 has it. */
  static char fold(char letter) {
    if (letter >= 0xc0 && letter <= 0xff) {
      return FOLDED.charAt(letter - 0xc0);
    }
    return Character.toLowerCase(letter);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (char letter = 'a'; letter <= 'z'; letter++) {
      kinds[letter] = LETTER;
      kinds[letter - 'a' + 'A'] = LETTER;
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      kinds[digit] = DIGIT;
    }
    kinds[' '] = SPACE;
    kinds['\t'] = SPACE;
    kinds[','] = SPACE;
    kinds['\r'] = SPACE;
    kinds['\n'] = LINE_END;
    kinds['.'] = SENTENCE_END;
    kinds['!'] = SENTENCE_END;
    kinds['?'] = SENTENCE_END;
    kinds['\''] = APOSTROPHE;
    return kinds;
  }
}
