package io.stillwatch.view;

/**
 * Makes hostile text fit to be shown. Account names, user agents and prompts are written by
 * strangers: a raw escape code could reprogram the reader's terminal, a bidirectional override
 * could turn a name round, an equals sign could start a formula in a spreadsheet. Every way out
 * goes through here.
 *
 * <p>What cannot be seen is written as it would stand in a program: a backslash and {@code n}, or
 * {@code u{202e}}. The result is one line and holds no lone surrogate, so it also survives being
 * encoded. Stateless.
 */
public final class Printable {
  /** Honest scripts need two or three marks on a letter; a tower of them covers the lines above. */
  private static final int MOST_MARKS_ON_A_LETTER = 4;

  private static final String STARTS_A_FORMULA = "=+-@";

  private Printable() {}

  /** The text for a terminal or any other plain line. */
  public static String line(String text) {
    if (isHarmless(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16);
    int marks = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (isInvisible(codePoint) || marks > MOST_MARKS_ON_A_LETTER) {
        appendEscaped(line, codePoint);
      } else {
        line.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return line.toString();
  }

  /** The text for a line of at most so many characters, with an ellipsis where it was cut. */
  public static String line(String text, int most) {
    // Cut before escaping as well as after: a name of a megabyte must not cost a megabyte.
    int enough = 2 * most + 2;
    String line = line(text.length() > enough ? text.substring(0, enough) : text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** The text for HTML, between tags or within a quoted attribute. */
  public static String html(String text) {
    String line = line(text);
    StringBuilder html = new StringBuilder(line.length() + 16);
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      switch (character) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(character);
      }
    }
    return html.toString();
  }

  /** The text for one field of a CSV file, quoted, and never a formula. */
  public static String csv(String text) {
    String line = line(text);
    String safe = startsAFormula(line) ? "'" + line : line;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static boolean startsAFormula(String line) {
    String bare = line.stripLeading();
    return !bare.isEmpty() && STARTS_A_FORMULA.indexOf(bare.charAt(0)) >= 0;
  }

  private static boolean isHarmless(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character < ' ' || character > '~') {
        return false;
      }
    }
    return true;
  }

  private static void appendEscaped(StringBuilder line, int codePoint) {
    switch (codePoint) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> line.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
    }
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default -> isBlankLetter(codePoint);
    };
  }

  /** Letters and marks without a shape: fillers, joiners and variation selectors. */
  private static boolean isBlankLetter(int codePoint) {
    return codePoint == 0x034F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x2800
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
