package io.stillwatch.view;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * How this house writes JSON. ASCII only, so that a hostile name can neither reprogram a terminal
 * nor break an encoding and still comes back as it was; numbers rounded to what they are worth, so
 * that the bytes do not depend on how a platform prints a double. Thread-safe.
 */
final class JsonForm {
  /** Six digits are more than any estimate here deserves. */
  private static final MathContext DIGITS = new MathContext(6);

  /** An accusation's own fields stand on lines; what is within them, one thing a line. */
  private static final int DEEPEST_LINE = 4;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .build())
          .build();

  private JsonForm() {}

  static JsonMapper mapper() {
    return MAPPER;
  }

  /** Writes one value on one line. */
  static JsonGenerator lines(OutputStream out) {
    return MAPPER.writer().withRootValueSeparator("\n").createGenerator(out);
  }

  /** Writes a document that people read too. */
  static JsonGenerator document(OutputStream out) {
    return MAPPER.writer().with(new Layout()).createGenerator(out);
  }

  static void time(JsonGenerator json, String name, Instant time) {
    json.writeStringProperty(name, time.toString());
  }

  static void number(JsonGenerator json, String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is no number: " + value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    // A whole number is written as one: 1E+2 is lawful JSON and a trap for readers.
    json.writeName(name);
    json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }

  static void counts(JsonGenerator json, String name, List<Long> counts) {
    json.writeArrayPropertyStart(name);
    for (long count : counts) {
      json.writeNumber(count);
    }
    json.writeEndArray();
  }

  /** Lines down to a certain depth, then everything on one. */
  private static final class Layout extends DefaultPrettyPrinter {

    Layout() {
      super(
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.NONE)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator(""));
      Indenter shallow = new Shallow();
      indentObjectsWith(shallow);
      indentArraysWith(shallow);
    }

    private Layout(Layout base) {
      super(base);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new Layout(this);
    }
  }

  private static final class Shallow implements DefaultPrettyPrinter.Indenter {
    private static final DefaultIndenter LINES = new DefaultIndenter(" ", "\n");

    @Override
    public void writeIndentation(JsonGenerator json, int level) {
      if (level <= DEEPEST_LINE) {
        LINES.writeIndentation(json, level);
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }
}
