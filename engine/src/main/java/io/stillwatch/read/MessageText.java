package io.stillwatch.read;

import tools.jackson.databind.JsonNode;

/**
 * The words of messages, whatever interface they were written for: content as a text or as a list
 * of parts, reasoning apart, results of tools as text, calls of tools as name and arguments.
 * Pictures and other parts without words are passed over. Mutable; one thread.
 */
final class MessageText {
  private final StringBuilder said = new StringBuilder();
  private final StringBuilder reasoned = new StringBuilder();

  /** What was said. */
  String said() {
    return WellFormed.mended(said.toString());
  }

  /** What was reasoned before it was said. */
  String reasoned() {
    return WellFormed.mended(reasoned.toString());
  }

  /** Adds words as they are. */
  void addText(String text) {
    append(said, text);
  }

  /** Adds a message: an object with content, parts, tool calls or reasoning beside it. */
  void addMessage(JsonNode message) {
    append(reasoned, JsonFields.text(message, "reasoning_content", "reasoning"));
    addContent(message.path("content"));
    addContent(message.path("parts"));
    append(said, JsonFields.text(message, "refusal"));
    for (JsonNode call : message.path("tool_calls")) {
      addCall(call.path("function").isObject() ? call.path("function") : call);
    }
  }

  /** Adds content: a text, a part, or a list of them. */
  void addContent(JsonNode content) {
    if (content.isString()) {
      append(said, content.asString());
    } else if (content.isArray()) {
      for (JsonNode part : content) {
        addContent(part);
      }
    } else if (content.isObject()) {
      addPart(content);
    }
  }

  private void addPart(JsonNode part) {
    switch (JsonFields.text(part, "type")) {
      case "reasoning", "thinking" -> addReasoning(part);
      case "tool_call", "tool_use", "function_call", "custom_tool_call", "server_tool_use" ->
          addCall(part);
      case "tool_call_response" -> addResult(part, "response", "result", "content");
      case "function_call_output", "custom_tool_call_output" -> addResult(part, "output");
      case "refusal" -> append(said, JsonFields.text(part, "refusal"));
      default -> {
        append(said, JsonFields.text(part, "text"));
        addContent(part.path("content"));
      }
    }
  }

  private void addReasoning(JsonNode part) {
    append(reasoned, JsonFields.text(part, "thinking", "text"));
    MessageText inner = new MessageText();
    inner.addContent(part.path("content"));
    inner.addContent(part.path("summary"));
    append(reasoned, inner.said());
  }

  private void addCall(JsonNode call) {
    JsonNode arguments =
        call.path("arguments").isMissingNode() ? call.path("input") : call.path("arguments");
    append(said, JsonFields.text(call, "name"));
    append(said, arguments.isString() ? arguments.asString() : written(arguments));
  }

  private void addResult(JsonNode part, String... names) {
    for (String name : names) {
      JsonNode result = part.path(name);
      if (result.isObject() && !result.has("type")) {
        append(said, written(result));
      } else {
        addContent(result);
      }
    }
  }

  private static String written(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? "" : value.toString();
  }

  private static void append(StringBuilder builder, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (builder.length() > 0) {
      builder.append('\n');
    }
    builder.append(text);
  }
}
