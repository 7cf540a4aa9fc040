package io.stillwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads an exchange in the native form with the JSON library. It takes every line that JSON allows,
 * and is the oracle of {@link NativeScanner}: where that one gives an answer, it is this one's
 * answer. Not for use by two threads.
 */
final class NativeParser {
  private static final Map<String, ExchangeField> FIELDS = new HashMap<>();

  static {
    for (ExchangeField field : ExchangeField.values()) {
      FIELDS.put(field.jsonName(), field);
    }
  }

  private final JsonLines json;
  private final ExchangeDraft draft = new ExchangeDraft();

  NativeParser(JsonLines json) {
    this.json = json;
  }

  /** Reads an exchange from a line of valid UTF-8. Never a surprise. */
  Reading exchange(byte[] line, int start, int end) {
    draft.clear();
    try (JsonParser parser = json.parser(line, start, end)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Reading.Unreadable("wanted an object");
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        String fault = field(parser, name);
        if (!fault.isEmpty()) {
          return new Reading.Unreadable(fault);
        }
      }
      if (parser.nextToken() != null) {
        return new Reading.Unreadable("more than one value on the line");
      }
    } catch (JacksonException failure) {
      return new Reading.Unreadable(json.reason(failure));
    }
    return draft.finish();
  }

  /** Takes one field; gives what is wrong with it, or the empty string. */
  private String field(JsonParser parser, String name) {
    JsonToken token = parser.nextToken();
    ExchangeField field = FIELDS.get(name);
    if (field == null) {
      parser.skipChildren();
      return "";
    }
    if (!draft.meets(field)) {
      return field.jsonName() + " stands twice";
    }
    return token == JsonToken.VALUE_NULL ? "" : value(parser, field, token);
  }

  private String value(JsonParser parser, ExchangeField field, JsonToken token) {
    return switch (field.shape()) {
      case TEXT -> text(parser, field, token);
      case TIME -> time(parser, field, token);
      case COUNT -> count(parser, field, token);
      case NUMBER -> number(parser, field, token);
      case FLAG -> flag(field, token);
      case NAMES -> names(parser, field, token);
      case SCOPE -> wrongShape(field, token);
    };
  }

  private String text(JsonParser parser, ExchangeField field, JsonToken token) {
    if (token != JsonToken.VALUE_STRING) {
      return wrongShape(field, token);
    }
    String text = parser.getString();
    if (field.identifies() && !WellFormed.is(text)) {
      return field.jsonName() + " has half of a surrogate pair";
    }
    draft.text(field, WellFormed.mended(text));
    return "";
  }

  private String time(JsonParser parser, ExchangeField field, JsonToken token) {
    if (token != JsonToken.VALUE_STRING) {
      return wrongShape(field, token);
    }
    byte[] text = parser.getString().getBytes(StandardCharsets.UTF_8);
    long millis = Rfc3339.millis(text, 0, text.length);
    if (millis == Rfc3339.INVALID) {
      return field.jsonName() + ": wanted " + field.shape().wanted();
    }
    draft.count(field, millis);
    return "";
  }

  private String count(JsonParser parser, ExchangeField field, JsonToken token) {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      return wrongShape(field, token);
    }
    JsonParser.NumberType type = parser.getNumberType();
    if (type != JsonParser.NumberType.INT && type != JsonParser.NumberType.LONG) {
      return field.jsonName() + " is out of range";
    }
    long value = parser.getLongValue();
    if (value < 0) {
      return field.jsonName() + " is negative: wanted " + field.shape().wanted();
    }
    draft.count(field, value);
    return "";
  }

  private String number(JsonParser parser, ExchangeField field, JsonToken token) {
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      return wrongShape(field, token);
    }
    double value = Double.parseDouble(parser.getString());
    if (!Double.isFinite(value)) {
      return field.jsonName() + " is out of range";
    }
    draft.number(field, value);
    return "";
  }

  private String flag(ExchangeField field, JsonToken token) {
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      return wrongShape(field, token);
    }
    draft.stream(token == JsonToken.VALUE_TRUE);
    return "";
  }

  private String names(JsonParser parser, ExchangeField field, JsonToken token) {
    if (token != JsonToken.START_ARRAY) {
      return wrongShape(field, token);
    }
    List<String> names = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      if (next != JsonToken.VALUE_STRING) {
        return wrongShape(field, next);
      }
      names.add(WellFormed.mended(parser.getString()));
    }
    draft.tools(names);
    return "";
  }

  private static String wrongShape(ExchangeField field, JsonToken found) {
    return field.jsonName() + ": found " + word(found) + ", wanted " + field.shape().wanted();
  }

  private static String word(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          "the end of a value";
    };
  }
}
