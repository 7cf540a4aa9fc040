package io.stillwatch.intent;

/**
 * What the characters of a request are, by number. Filled by the scanner and the tally, read by the
 * shapes. Mutable; not thread-safe.
 */
final class CharacterCounts {
  int length;
  int letters;
  int digits;
  int words;
  int familiarWords;
  int numbers;
  int ideographs;
  int questions;
  int latexCommands;
  int dollars;
  int equations;
  int statementEnds;
  int codeMarks;
  int backticks;
  int jsonKeys;
  int tags;
  int listItems;

  /** Becomes what other counts are. */
  void become(CharacterCounts other) {
    length = other.length;
    letters = other.letters;
    digits = other.digits;
    words = other.words;
    familiarWords = other.familiarWords;
    numbers = other.numbers;
    ideographs = other.ideographs;
    questions = other.questions;
    latexCommands = other.latexCommands;
    dollars = other.dollars;
    equations = other.equations;
    statementEnds = other.statementEnds;
    codeMarks = other.codeMarks;
    backticks = other.backticks;
    jsonKeys = other.jsonKeys;
    tags = other.tags;
    listItems = other.listItems;
  }

  /**
   * The length in characters of a spaced script: an ideograph says about what three letters say.
   */
  int weightedLength() {
    return length + 2 * ideographs;
  }

  /** Words, and as a word each two ideographs. */
  int weightedWords() {
    return words + ideographs / 2;
  }

  /**
   * Whether there are formulas: commands of LaTeX, or signs of dollar that enclose something equal.
   */
  boolean hasFormulas() {
    return latexCommands >= 2 || (dollars >= 2 && equations + latexCommands > 0);
  }

  /** Counts a mark that is neither letter, digit nor space, with its neighbours. */
  void mark(char character, char next, char before) {
    switch (character) {
      case '?' -> questions++;
      case '\\' -> latexCommands += isLetter(next) || next == '(' || next == '[' ? 1 : 0;
      case '$' -> dollars += isDigit(next) ? 0 : 1;
      case '=', '^' -> {
        equations += character == '^' || before == ' ' || before == ')' || isDigit(before) ? 1 : 0;
        codeMarks++;
      }
      case ';' -> {
        statementEnds += next == '\n' || next == '\r' ? 1 : 0;
        codeMarks++;
      }
      case '{', '}', '[', ']', '(', ')', '_', '>', '|', '&' -> codeMarks++;
      case '<' -> {
        tags += isLetter(next) || next == '/' || next > 128 ? 1 : 0;
        codeMarks++;
      }
      case '`' -> backticks++;
      case ':' -> jsonKeys += before == '"' ? 1 : 0;
      default -> {}
    }
  }

  /** Counts a new line by the character that begins it. */
  void newLine(char next) {
    listItems += next == '-' || next == '*' || isDigit(next) ? 1 : 0;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isLetter(char character) {
    return CharacterKind.of(character < 128 ? character : ' ') == CharacterKind.LETTER;
  }
}
