package io.stillwatch.read;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells from the names at the top of a line which form it has. Thread-safe. */
final class FormRecognizer {
  /** Names that make a line other than native, if their value has the right shape. */
  static final List<String> FOREIGN_NAMES =
      List.of("resourceSpans", "resourceLogs", "call_type", "request", "response");

  /** The forms a line can have. */
  enum Form {
    NATIVE_EXCHANGE,
    NATIVE_ACCOUNT,
    OTLP,
    LITELLM,
    PAIR,
    UNKNOWN
  }

  private final JsonLines json;

  FormRecognizer(JsonLines json) {
    this.json = json;
  }

  /**
   * The form of a line; an unknown one if it is not an object, or not JSON up to where it matters.
   *
   * @throws JacksonException if the line is not JSON
   */
  Form form(byte[] line, int start, int end) {
    Marks marks = new Marks();
    try (JsonParser parser = json.parser(line, start, end)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Form.UNKNOWN;
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        marks.note(name, parser.nextToken());
        parser.skipChildren();
      }
    }
    return marks.form();
  }

  /** What stands at the top of a line. */
  private static final class Marks {
    private boolean account;
    private boolean idOrTime;
    private boolean otlp;
    private boolean callType;
    private boolean request;
    private boolean response;

    void note(String name, JsonToken value) {
      switch (name) {
        case "account" -> account = true;
        case "id", "time" -> idOrTime = true;
        case "resourceSpans", "resourceLogs" -> otlp |= value == JsonToken.START_ARRAY;
        case "call_type" -> callType |= value == JsonToken.VALUE_STRING;
        case "request" -> request |= value == JsonToken.START_OBJECT;
        case "response" -> response = true;
        default -> {}
      }
    }

    Form form() {
      if (otlp) {
        return Form.OTLP;
      }
      if (request && response) {
        return Form.PAIR;
      }
      if (callType && !account) {
        return Form.LITELLM;
      }
      if (idOrTime) {
        return Form.NATIVE_EXCHANGE;
      }
      return account ? Form.NATIVE_ACCOUNT : Form.UNKNOWN;
    }
  }
}
