package io.stillwatch.read;

import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.nio.charset.Charset;
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
 * <p>Idea: a line is passed over twice, each at many bytes a cycle: once to mark where texts end
 * and to learn whether it is ASCII (if not, that it is UTF-8), once to copy the texts. Programs
 * write the same fields in the same order, so a name is compared with the one that came in its
 * place last, and only else looked up. Short texts that repeat come from a cache.
 */
final class NativeScanner {
  private static final int LONGEST_NAME = 64;

  /** Of fields, and of tools: enough for honest lines, and below what the library path allows. */
  private static final int MOST = 1_000;

  private static final FieldTable TABLE = new FieldTable(FormRecognizer.FOREIGN_NAMES);
  private static final ExchangeField[] FIELDS = ExchangeField.values();
  private static final byte[][] WRITTEN = written();

  private final ExchangeDraft draft = new ExchangeDraft();
  private final TextCache names = new TextCache(8_192, 128);
  private final TextCache systems = new TextCache(64, 16_384);
  private final ScanCursor cursor;
  private Charset charset = StandardCharsets.UTF_8;

  /** The field that last came after each, and in the last place the one that came first. */
  private final int[] following = new int[FIELDS.length + 1];

  NativeScanner() {
    this(ChosenKernels.get());
  }

  /** Makes one that searches with these kernels. */
  NativeScanner(Kernels kernels) {
    cursor = new ScanCursor(kernels);
  }

  /** Reads the line, or gives a surprise. */
  Reading exchange(byte[] line, int start, int end) {
    boolean ascii = cursor.start(line, start, end);
    if (!ascii && !Utf8.isValid(line, start, end)) {
      return Reading.Surprise.HERE;
    }
    // Of ASCII both mean the same, and of this one nothing need be looked at.
    charset = ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    draft.clear();
    boolean whole = cursor.skip('{') && fields() && cursor.atEnd();
    boolean recognised =
        draft.has(ExchangeField.ID)
            && draft.has(ExchangeField.TIME)
            && draft.has(ExchangeField.ACCOUNT);
    return whole && recognised ? draft.finish() : Reading.Surprise.HERE;
  }

  private boolean fields() {
    int count = 0;
    int before = FIELDS.length;
    do {
      int expected = following[before];
      int field = cursor.passes(WRITTEN[expected]) ? expected : named();
      if (!(field < 0 ? unknown(field) : value(FIELDS[field]))) {
        return false;
      }
      if (field >= 0) {
        following[before] = field;
        before = field;
      }
    } while (++count < MOST && cursor.skip(','));
    return cursor.skip('}');
  }

  /** The field whose name stands here, if it is written as most programs write names. */
  private int named() {
    if (!cursor.string() || cursor.escaped() || cursor.length() > LONGEST_NAME) {
      return FieldTable.FOREIGN;
    }
    int field = TABLE.find(cursor.bytes(), cursor.from(), cursor.to());
    return cursor.skip(':') ? field : FieldTable.FOREIGN;
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
    return new String(cursor.bytes(), cursor.from(), cursor.length(), charset);
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

  /** Each field's name as it stands in a line, with its colon. */
  private static byte[][] written() {
    byte[][] written = new byte[FIELDS.length][];
    for (ExchangeField field : FIELDS) {
      String name = '"' + field.jsonName() + "\":";
      written[field.ordinal()] = name.getBytes(StandardCharsets.US_ASCII);
    }
    return written;
  }
}
