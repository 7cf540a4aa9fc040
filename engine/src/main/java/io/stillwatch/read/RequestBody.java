package io.stillwatch.read;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of a request to a model: chat completions, completions and responses as OpenAI has
 * them, messages as Anthropic has them. Thread-safe.
 */
final class RequestBody {
  private RequestBody() {}

  /** Puts what the body says into the draft, which keeps what it has for fields that are absent. */
  static void into(JsonNode body, ExchangeDraft draft) {
    Turns turns = new Turns();
    turns.addSystem(body.path("system"));
    turns.addSystem(body.path("instructions"));
    turns.addAll(body.path("messages"));
    turns.addAll(body.path("input"));
    turns.addAll(body.path("prompt"));
    put(draft, turns);
    settings(body, draft);
  }

  /** Puts the words of the turns into the draft. */
  static void put(ExchangeDraft draft, Turns turns) {
    draft.textIfAny(ExchangeField.SYSTEM, turns.system());
    draft.textIfAny(ExchangeField.PROMPT, turns.fresh());
  }

  /** Puts what the client asked for beside the text into the draft. */
  static void settings(JsonNode body, ExchangeDraft draft) {
    draft.textIfAny(ExchangeField.MODEL, JsonFields.text(body, "model"));
    draft.numberIfAny(ExchangeField.TEMPERATURE, JsonFields.number(body, "temperature"));
    draft.numberIfAny(ExchangeField.TOP_P, JsonFields.number(body, "top_p"));
    long maxTokens =
        JsonFields.count(
            body,
            "max_tokens",
            "max_completion_tokens",
            "max_output_tokens",
            "max_tokens_to_sample");
    draft.countIfAny(ExchangeField.MAX_TOKENS, Math.min(maxTokens, Integer.MAX_VALUE));
    if (body.path("stream").isBoolean()) {
      draft.stream(body.path("stream").asBoolean());
    }
    tools(body.path("tools"), draft);
    draft.textIfAny(ExchangeField.CONVERSATION, conversation(body));
  }

  /** Puts the names of tools into the draft: of functions, or of kinds that the provider runs. */
  static void tools(JsonNode tools, ExchangeDraft draft) {
    List<String> names = new ArrayList<>();
    for (JsonNode tool : tools) {
      String name = JsonFields.text(tool.path("function"), "name");
      names.add(name.isEmpty() ? JsonFields.text(tool, "name", "type") : name);
    }
    names.removeIf(String::isEmpty);
    if (!names.isEmpty()) {
      draft.tools(names);
    }
  }

  /** The customer's own user, as the body names him; empty if it does not. */
  static String endUser(JsonNode body) {
    String user = JsonFields.text(body.path("metadata"), "user_id");
    return user.isEmpty() ? JsonFields.text(body, "user", "safety_identifier") : user;
  }

  private static String conversation(JsonNode body) {
    JsonNode conversation = body.path("conversation");
    return conversation.isObject()
        ? JsonFields.text(conversation, "id")
        : JsonFields.text(body, "conversation");
  }
}
