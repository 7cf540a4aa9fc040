package io.stillwatch.read;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads LiteLLM's standard logging payload. The account is the first of {@link AttributeNames} that
 * the payload or its metadata has; by default the key's hash, because a proxy often books all keys
 * on one user. Embeddings, pictures and other calls without words are read as exchanges without
 * text. Not for use by two threads.
 */
final class LiteLlmParser {
  private static final long FAILED = 500;

  private final AttributeNames names;
  private final ExchangeDraft draft = new ExchangeDraft();

  LiteLlmParser(AttributeNames names) {
    this.names = names;
  }

  /** Reads the exchange that the line tells of. */
  Reading exchange(JsonNode line) {
    draft.clear();
    JsonNode metadata = line.path("metadata");
    AnswerBody.into(line.path("response"), draft);
    RequestBody.settings(line.path("model_parameters"), draft);
    Turns turns = new Turns();
    JsonNode messages = line.path("messages");
    turns.addAll(
        messages.isObject() && messages.has("messages") ? messages.path("messages") : messages);
    RequestBody.put(draft, turns);
    draft.textIfAny(ExchangeField.ID, JsonFields.text(line, "id"));
    draft.countIfAny(ExchangeField.TIME, JsonFields.time(line, "startTime", "endTime"));
    draft.textIfAny(ExchangeField.MODEL, JsonFields.text(line, "model_group", "model"));
    draft.textIfAny(ExchangeField.ACCOUNT, account(line, metadata));
    draft.textIfAny(ExchangeField.IP, either(line, metadata, names.address()));
    draft.textIfAny(ExchangeField.USER_AGENT, either(line, metadata, names.userAgent()));
    draft.textIfAny(ExchangeField.CONVERSATION, JsonFields.text(line, "session_id", "trace_id"));
    draft.textIfAny(ExchangeField.END_USER, JsonFields.text(line, "end_user"));
    draft.countIfAny(ExchangeField.INPUT_TOKENS, JsonFields.count(line, "prompt_tokens"));
    draft.countIfAny(ExchangeField.OUTPUT_TOKENS, JsonFields.count(line, "completion_tokens"));
    if (line.path("stream").isBoolean()) {
      draft.stream(line.path("stream").asBoolean());
    }
    draft.countIfAny(ExchangeField.STATUS, status(line));
    return draft.finish();
  }

  private String account(JsonNode line, JsonNode metadata) {
    String account = either(line, metadata, names.account());
    if (account.isEmpty()) {
      account = either(line, metadata, names.key());
    }
    return account.isEmpty()
        ? JsonFields.text(metadata, "user_api_key_user_id", "user_api_key_team_id")
        : account;
  }

  private static String either(JsonNode line, JsonNode metadata, List<String> names) {
    String text = JsonFields.text(metadata, names);
    return text.isEmpty() ? JsonFields.text(line, names) : text;
  }

  private static long status(JsonNode line) {
    if (!JsonFields.text(line, "status").equals("failure")) {
      return -1;
    }
    long code = JsonFields.count(line.path("error_information"), "error_code");
    return code >= 100 && code <= 999 ? code : FAILED;
  }
}
