package io.stillwatch.read;

import java.util.EnumSet;
import java.util.Set;

/** The fields of an exchange in the native form. */
enum ExchangeField {
  ID("id", Shape.TEXT),
  TIME("time", Shape.TIME),
  ACCOUNT("account", Shape.TEXT),
  MODEL("model", Shape.TEXT),
  IP("ip", Shape.TEXT),
  USER_AGENT("user_agent", Shape.TEXT),
  JA4("ja4", Shape.TEXT),
  SYSTEM("system", Shape.TEXT),
  PROMPT("prompt", Shape.TEXT),
  COMPLETION("completion", Shape.TEXT),
  REASONING("reasoning", Shape.TEXT),
  INPUT_TOKENS("input_tokens", Shape.COUNT),
  OUTPUT_TOKENS("output_tokens", Shape.COUNT),
  REASONING_TOKENS("reasoning_tokens", Shape.COUNT),
  TEMPERATURE("temperature", Shape.NUMBER),
  TOP_P("top_p", Shape.NUMBER),
  MAX_TOKENS("max_tokens", Shape.COUNT),
  STREAM("stream", Shape.FLAG),
  TOOLS("tools", Shape.NAMES),
  CONVERSATION("conversation", Shape.TEXT),
  STATUS("status", Shape.COUNT),
  PLAN("plan", Shape.TEXT),
  END_USER("end_user", Shape.TEXT);

  private static final Set<ExchangeField> REPEATING =
      EnumSet.of(ACCOUNT, MODEL, IP, USER_AGENT, JA4, PLAN, END_USER);

  private final String jsonName;
  private final Shape shape;

  ExchangeField(String jsonName, Shape shape) {
    this.jsonName = jsonName;
    this.shape = shape;
  }

  /** The name in the log. */
  String jsonName() {
    return jsonName;
  }

  /** What kind of value it has. */
  Shape shape() {
    return shape;
  }

  /** Whether identity hangs on the value, so that mending it could make two things one. */
  boolean identifies() {
    return this == ID || this == ACCOUNT;
  }

  /** Whether other exchanges are likely to have the same short value. */
  boolean repeats() {
    return REPEATING.contains(this);
  }
}
