package io.stillwatch.read;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the messages of a call in its attributes: structured, as JSON in a text, or flattened,
 * under the names of the day or those before. Thread-safe.
 */
final class CallMessages {
  private final JsonLines json;

  CallMessages(JsonLines json) {
    this.json = json;
  }

  /** What went in; empty if the attributes do not say. */
  JsonNode input(JsonNode attributes) {
    JsonNode whole = value(attributes, "gen_ai.input.messages", "gen_ai.prompt");
    return whole.isMissingNode()
        ? flattened(attributes, "llm.input_messages.", "gen_ai.prompt.")
        : whole;
  }

  /** What came out; empty if the attributes do not say. */
  JsonNode output(JsonNode attributes) {
    JsonNode whole = value(attributes, "gen_ai.output.messages", "gen_ai.completion");
    return whole.isMissingNode()
        ? flattened(attributes, "llm.output_messages.", "gen_ai.completion.")
        : whole;
  }

  /** The tools offered; empty if the attributes do not say. */
  JsonNode tools(JsonNode attributes) {
    JsonNode whole = value(attributes, "gen_ai.tool.definitions", "gen_ai.request.tools");
    if (!whole.isMissingNode()) {
      return whole;
    }
    ArrayNode tools = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : Unflattened.list(attributes, "llm.tools.")) {
      tools.add(parsed(item.path("tool").path("json_schema")));
    }
    return tools;
  }

  /** The first value there is; JSON in a text is read. */
  JsonNode value(JsonNode attributes, String... names) {
    for (String name : names) {
      if (attributes.hasNonNull(name)) {
        return parsed(attributes.path(name));
      }
    }
    return attributes.path("");
  }

  private JsonNode parsed(JsonNode value) {
    String text = value.isString() ? value.asString() : "";
    if (!text.startsWith("[") && !text.startsWith("{")) {
      return value;
    }
    try {
      return json.tree(text);
    } catch (JacksonException plainText) {
      return value;
    }
  }

  private static ArrayNode flattened(JsonNode attributes, String... prefixes) {
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    for (String prefix : prefixes) {
      for (JsonNode item : Unflattened.list(attributes, prefix)) {
        messages.add(item.has("message") ? message(item.path("message")) : item);
      }
    }
    return messages;
  }

  /** A message as OpenInference flattens it, in the shape that the interfaces have. */
  private static ObjectNode message(JsonNode flat) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.set("role", flat.path("role"));
    ArrayNode content = message.putArray("content");
    if (flat.has("content")) {
      content.add(flat.path("content"));
    }
    for (JsonNode part : Unflattened.items(flat.path("contents"))) {
      content.add(part.path("message_content"));
    }
    ArrayNode calls = message.putArray("tool_calls");
    for (JsonNode call : Unflattened.items(flat.path("tool_calls"))) {
      calls.add(call.path("tool_call"));
    }
    return message;
  }
}
