package io.stillwatch.read;

import tools.jackson.databind.JsonNode;

/**
 * The turns of a request in their order. A conversation repeats its history with every request; new in
 * this one is what stands after the model's last turn. If the request ends with a turn in the model's
 * name, the client wrote that one too (a prefill), and it is part of what is new. Mutable; one thread.
 */
final class Turns {
  private final MessageText system = new MessageText();
  private MessageText fresh = new MessageText();
  private MessageText prefill = new MessageText();
  private boolean answered;

  /** The words of the system's and the developer's turns. */
  String system() {
    return system.said();
  }

  /** The words that are new in this request. */
  String fresh() {
    if (!answered) {
      return fresh.said();
    }
    MessageText both = new MessageText();
    both.addText(fresh.said());
    both.addText(prefill.said());
    return both.said();
  }

  /** Adds words that rule the whole conversation. */
  void addSystem(JsonNode content) {
    system.addContent(content);
  }

  /** Adds a list of turns, or one text that stands for a turn of the user's. */
  void addAll(JsonNode turns) {
    if (turns.isArray()) {
      for (JsonNode turn : turns) {
        add(turn);
      }
    } else {
      add(turns);
    }
  }

  private void add(JsonNode turn) {
    if (!turn.isObject() && !turn.isString()) {
      return;
    }
    switch (role(turn)) {
      case "system", "developer" -> system.addMessage(turn);
      case "assistant", "model" -> answered(turn);
      default -> asked(turn);
    }
  }

  private void answered(JsonNode turn) {
    if (!answered) {
      prefill = new MessageText();
    }
    answered = true;
    add(prefill, turn);
  }

  private void asked(JsonNode turn) {
    if (answered) {
      fresh = new MessageText();
      answered = false;
    }
    add(fresh, turn);
  }

  private static void add(MessageText text, JsonNode turn) {
    if (turn.isObject() && (turn.has("role") || turn.has("content"))) {
      text.addMessage(turn);
    } else {
      text.addContent(turn);
    }
  }

  private static String role(JsonNode turn) {
    String role = JsonFields.text(turn, "role");
    if (!role.isEmpty()) {
      return role;
    }
    return switch (JsonFields.text(turn, "type")) {
      case "function_call", "custom_tool_call", "reasoning" -> "assistant";
      default -> "user";
    };
  }
}
