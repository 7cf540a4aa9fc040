package io.stillwatch.read;

import io.stillwatch.kernel.Kernels;
import java.util.Arrays;

/**
 * A place in a line of JSON, with the few steps that {@link NativeScanner} takes over it. A step
 * that gives false means a surprise; where the cursor then stands does not matter. After {@link
 * #string} the text stands in {@link #bytes} between {@link #from} and {@link #to}: in the line
 * itself, or, if it had escapes, undone in a buffer that the next text overwrites.
 */
final class ScanCursor {
  private static final int MOST_DIGITS = 18;
  private static final int MOST_EXACT_DIGITS = 15;
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final Kernels kernels;
  private long[] marks = new long[64];
  private byte[] line = {};
  private int start;
  private int at;
  private int end;

  private byte[] unescaped = new byte[1_024];
  private byte[] bytes = {};
  private int from;
  private int to;

  private long digits;
  private int digitCount;
  private int decimals;

  /** Makes one that searches with these kernels. */
  ScanCursor(Kernels kernels) {
    this.kernels = kernels;
  }

  /** Goes to the start of a line; says whether all of it is ASCII. */
  boolean start(byte[] newLine, int newStart, int newEnd) {
    line = newLine;
    start = newStart;
    at = newStart;
    end = newEnd;
    int words = (end - start + Long.SIZE - 1) / Long.SIZE;
    if (marks.length < words) {
      marks = new long[2 * words];
    }
    return kernels.markStrings(line, start, end, marks);
  }

  /** Where from here on a quote, a backslash or a control character first stands, or the end. */
  private int nextMark() {
    int place = at - start;
    int word = place >>> 6;
    if (at >= end) {
      return end;
    }
    long bits = marks[word] & -1L << place;
    while (bits == 0) {
      word++;
      if (word << 6 >= end - start) {
        return end;
      }
      bits = marks[word];
    }
    return start + (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  /** Passes over bytes, and blanks before them, if they stand here. */
  boolean passes(byte[] expected) {
    passBlanks();
    int after = at + expected.length;
    if (after > end || !Arrays.equals(expected, 0, expected.length, line, at, after)) {
      return false;
    }
    at = after;
    return true;
  }

  /** Passes over blanks and the mark, if it stands here. */
  boolean skip(char mark) {
    passBlanks();
    if (at < end && line[at] == mark) {
      at++;
      return true;
    }
    return false;
  }

  /** Whether nothing but blanks is left. */
  boolean atEnd() {
    passBlanks();
    return at == end;
  }

  /** Passes over a text and keeps it; false if it has escapes by number. */
  boolean string() {
    if (!skip('"')) {
      return false;
    }
    int mark = nextMark();
    if (mark == end) {
      return false;
    }
    if (line[mark] == '"') {
      bytes = line;
      from = at;
      to = mark;
      at = mark + 1;
      return true;
    }
    return line[mark] == '\\' && stringWithEscapes(mark);
  }

  private boolean stringWithEscapes(int firstBackslash) {
    int mark = firstBackslash;
    int length = 0;
    while (mark < end && line[mark] == '\\') {
      int run = mark - at;
      makeRoom(length + run + 1);
      System.arraycopy(line, at, unescaped, length, run);
      length += run;
      int meant = mark + 1 < end ? meaning(line[mark + 1]) : -1;
      if (meant < 0) {
        return false;
      }
      unescaped[length++] = (byte) meant;
      at = mark + 2;
      mark = nextMark();
    }
    if (mark == end || line[mark] != '"') {
      return false;
    }
    makeRoom(length + mark - at);
    System.arraycopy(line, at, unescaped, length, mark - at);
    bytes = unescaped;
    from = 0;
    to = length + mark - at;
    at = mark + 1;
    return true;
  }

  private void makeRoom(int length) {
    if (length > unescaped.length) {
      unescaped = Arrays.copyOf(unescaped, Math.max(length, unescaped.length * 2));
    }
  }

  private static int meaning(byte escape) {
    return switch (escape) {
      case '"', '\\', '/' -> escape;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> -1;
    };
  }

  /** Passes over a number without sign or exponent and keeps its digits. */
  boolean number() {
    passBlanks();
    int start = at;
    digits = 0;
    decimals = 0;
    passDigits();
    int whole = at - start;
    if (whole == 0 || (whole > 1 && line[start] == '0')) {
      return false;
    }
    digitCount = whole;
    if (at < end && line[at] == '.') {
      at++;
      int point = at;
      passDigits();
      decimals = at - point;
      digitCount += decimals;
      if (decimals == 0) {
        return false;
      }
    }
    return digitCount <= MOST_DIGITS && atDelimiter();
  }

  private void passDigits() {
    while (at < end && line[at] >= '0' && line[at] <= '9') {
      digits = digits * 10 + line[at] - '0';
      at++;
    }
  }

  /** Passes over the word, if it stands here. */
  boolean word(String word) {
    passBlanks();
    if (end - at < word.length()) {
      return false;
    }
    for (int letter = 0; letter < word.length(); letter++) {
      if (line[at + letter] != word.charAt(letter)) {
        return false;
      }
    }
    at += word.length();
    return atDelimiter();
  }

  /** Passes over a text, a number or a word, whatever it says. */
  boolean passScalar() {
    passBlanks();
    if (at == end) {
      return false;
    }
    return switch (line[at]) {
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean atDelimiter() {
    return at < end
        && switch (line[at]) {
          case ',', '}', ']', ' ', '\t' -> true;
          default -> false;
        };
  }

  private void passBlanks() {
    at = Bytes.afterBlanks(line, at, end);
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  int length() {
    return to - from;
  }

  /** Whether the text does not stand in the line as it is meant. */
  boolean escaped() {
    return bytes != line;
  }

  /** The digits of the number, its point left out. */
  long digits() {
    return digits;
  }

  /** How many digits stood after the point. */
  int decimals() {
    return decimals;
  }

  /**
   * Whether {@link #asDouble} is the double nearest to the number: both operands are exact then.
   */
  boolean isExactDouble() {
    return digitCount <= MOST_EXACT_DIGITS;
  }

  double asDouble() {
    return digits / POWERS_OF_TEN[decimals];
  }
}
