package io.stillwatch.read;

/**
 * Finds and mends halves of surrogate pairs. JSON can spell them by escapes, and a client may put
 * one into a prompt on purpose: a line must not be lost for it, and no later room should meet it.
 */
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** Whether every surrogate has its other half. */
  static boolean is(String text) {
    return firstLoneSurrogate(text, 0) == text.length();
  }

  /** The text, with U+FFFD for each half that stands alone. */
  static String mended(String text) {
    int lone = firstLoneSurrogate(text, 0);
    if (lone == text.length()) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    while (lone < mended.length()) {
      mended.setCharAt(lone, REPLACEMENT);
      lone = firstLoneSurrogate(text, lone + 1);
    }
    return mended.toString();
  }

  private static int firstLoneSurrogate(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char here = text.charAt(at);
      if (!Character.isSurrogate(here)) {
        at++;
      } else if (Character.isHighSurrogate(here)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }
}
