package io.stillwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an exchange in the native form straight from the bytes: no tokens, no tree, one copy of
 * each text. It takes lines as programs write them and calls everything else a surprise: escapes by
 * number, numbers with signs or exponents, null, fields that stand twice, objects, and whatever is
 * wrong. So it never rejects what {@link NativeParser} takes, nor takes what that one rejects. Not
 * for use by two threads.
 *
 * <p>Idea: a line is passed over three times, each at several bytes a cycle: once to learn whether
 * it is ASCII (if not, that it is UTF-8), once to find the ends of texts ({@link
 * Bytes#findStringMark}), once to copy them. Names are looked up by their bytes; short texts that
 * repeat come from a cache.
 */
final class NativeScanner {
  private static final int LONGEST_NAME = 64;

  /** Of fields, and of tools: enough for honest lines, and below what the library path allows. */
  private static final int MOST = 1_000;

  private static final FieldTable TABLE = new FieldTable(FormRecognizer.FOREIGN_NAMES);
  private static final ExchangeField[] FIELDS = ExchangeField.values();

  private final ExchangeDraft draft = new ExchangeDraft();
  private final TextCache names = new TextCache(8_192, 128);
  private final TextCache systems = new TextCache(64, 16_384);
  private final ScanCursor cursor = new ScanCursor();

  /** Reads the line, or gives a surprise. */
  Reading exchange(byte[] line, int start, int end) {
    if (!Bytes.isAscii(line, start, end) && !Utf8.isValid(line, start, end)) {
      return Reading.Surprise.HERE;
    }
    draft.clear();
    cursor.start(line, start, end);
    boolean whole = cursor.skip('{') && fields() && cursor.atEnd();
    boolean recognised =
        draft.has(ExchangeField.ID)
            && draft.has(ExchangeField.TIME)
            && draft.has(ExchangeField.ACCOUNT);
    return whole && recognised ? draft.finish() : Reading.Surprise.HERE;
  }

  private boolean fields() {
    int count = 0;
    do {
      if (!cursor.string() || cursor.escaped() || cursor.length() > LONGEST_NAME) {
        return false;
      }
      int field = TABLE.find(cursor.bytes(), cursor.from(), cursor.to());
      if (!cursor.skip(':') || !(field < 0 ? unknown(field) : value(FIELDS[field]))) {
        return false;
      }
    } while (++count < MOST && cursor.skip(','));
    return cursor.skip('}');
  }

  private boolean unknown(int field) {
    return field == FieldTable.UNKNOWN && cursor.passScalar();
  }

  private boolean value(ExchangeField field) {
    return draft.meets(field)
        && switch (field.shape()) {
          case TEXT -> text(field);
          case TIME -> time(field);
          case COUNT -> count(field);
          case NUMBER -> number(field);
          case FLAG -> flag();
          case NAMES -> names();
          case SCOPE -> false;
        };
  }

  private boolean text(ExchangeField field) {
    if (!cursor.string()) {
      return false;
    }
    if (field == ExchangeField.SYSTEM) {
      draft.text(field, cached(systems));
    } else {
      draft.text(field, field.repeats() ? cached(names) : plain());
    }
    return true;
  }

  private String cached(TextCache cache) {
    return cache.text(cursor.bytes(), cursor.from(), cursor.to());
  }

  private String plain() {
    return new String(cursor.bytes(), cursor.from(), cursor.length(), StandardCharsets.UTF_8);
  }

  private boolean time(ExchangeField field) {
    if (!cursor.string()) {
      return false;
    }
    long millis = Rfc3339.millis(cursor.bytes(), cursor.from(), cursor.to());
    draft.count(field, millis);
    return millis != Rfc3339.INVALID;
  }

  private boolean count(ExchangeField field) {
    if (!cursor.number() || cursor.decimals() != 0) {
      return false;
    }
    draft.count(field, cursor.digits());
    return true;
  }

  private boolean number(ExchangeField field) {
    if (!cursor.number() || !cursor.isExactDouble()) {
      return false;
    }
    draft.number(field, cursor.asDouble());
    return true;
  }

  private boolean flag() {
    if (cursor.word("true")) {
      draft.stream(true);
      return true;
    }
    draft.stream(false);
    return cursor.word("false");
  }

  private boolean names() {
    if (!cursor.skip('[')) {
      return false;
    }
    List<String> found = new ArrayList<>();
    if (!cursor.skip(']')) {
      do {
        if (!cursor.string()) {
          return false;
        }
        found.add(cached(names));
      } while (found.size() < MOST && cursor.skip(','));
      if (!cursor.skip(']')) {
        return false;
      }
    }
    draft.tools(found);
    return true;
  }
}
