package io.stillwatch.read;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an exchange of a call that OTLP told of, under OpenTelemetry's names for GenAI, current and
 * deprecated, and OpenInference's. Not for use by two threads.
 */
final class CallReading {
  private static final long FAILED = 500;

  private final AttributeNames names;
  private final CallMessages messages;
  private final ExchangeDraft draft = new ExchangeDraft();

  CallReading(AttributeNames names, JsonLines json) {
    this.names = names;
    messages = new CallMessages(json);
  }

  /** The exchange that the call is. */
  Reading exchange(Call call) {
    draft.clear();
    ObjectNode attributes = call.attributes();
    JsonNode asked = messages.value(attributes, "llm.invocation_parameters");
    RequestBody.settings(asked, draft);
    draft.text(ExchangeField.ID, call.id());
    draft.countIfAny(ExchangeField.TIME, Rfc3339.inRange(call.time()));
    identity(call, RequestBody.endUser(asked));
    settings(attributes);
    usage(attributes);
    words(call);
    draft.countIfAny(ExchangeField.STATUS, status(call));
    return draft.finish();
  }

  /** Whether a call's span has come, what was asked and what was answered. */
  boolean isWhole(Call call) {
    return call.hasSpan()
        && (holdsWords(messages.input(call.attributes())) || call.hasMessage(false))
        && (holdsWords(messages.output(call.attributes())) || call.hasMessage(true));
  }

  /** A text is empty to the JSON library, as whatever has no elements. */
  private static boolean holdsWords(JsonNode messages) {
    return !messages.isEmpty() || messages.isString();
  }

  private void identity(Call call, String user) {
    String told = named(call, names.account());
    String account = told.isEmpty() ? user : told;
    if (account.isEmpty()) {
      account = named(call, names.key());
    }
    draft.text(ExchangeField.ACCOUNT, account);
    draft.textIfAny(ExchangeField.END_USER, account.equals(user) ? "" : user);
    draft.textIfAny(ExchangeField.IP, named(call, names.address()));
    draft.textIfAny(ExchangeField.USER_AGENT, named(call, names.userAgent()));
    draft.textIfAny(ExchangeField.JA4, JsonFields.text(call.attributes(), "ja4", "tls.client.ja4"));
    draft.textIfAny(
        ExchangeField.CONVERSATION,
        JsonFields.text(call.attributes(), "gen_ai.conversation.id", "session.id"));
  }

  private static String named(Call call, List<String> names) {
    String own = JsonFields.text(call.attributes(), names);
    return own.isEmpty() ? JsonFields.text(call.resource(), names) : own;
  }

  private void settings(ObjectNode attributes) {
    draft.textIfAny(
        ExchangeField.MODEL,
        JsonFields.text(
            attributes,
            "gen_ai.request.model",
            "llm.request.model_name",
            "llm.model_name",
            "gen_ai.response.model"));
    draft.numberIfAny(
        ExchangeField.TEMPERATURE, JsonFields.number(attributes, "gen_ai.request.temperature"));
    draft.numberIfAny(ExchangeField.TOP_P, JsonFields.number(attributes, "gen_ai.request.top_p"));
    long maxTokens = JsonFields.count(attributes, "gen_ai.request.max_tokens");
    draft.countIfAny(ExchangeField.MAX_TOKENS, Math.min(maxTokens, Integer.MAX_VALUE));
    for (String name : List.of("gen_ai.request.stream", "llm.is_streaming")) {
      if (attributes.path(name).isBoolean()) {
        draft.stream(attributes.path(name).asBoolean());
      }
    }
    RequestBody.tools(messages.tools(attributes), draft);
  }

  private void usage(ObjectNode attributes) {
    draft.countIfAny(
        ExchangeField.INPUT_TOKENS,
        JsonFields.count(
            attributes,
            "gen_ai.usage.input_tokens",
            "gen_ai.usage.prompt_tokens",
            "llm.token_count.prompt"));
    draft.countIfAny(
        ExchangeField.OUTPUT_TOKENS,
        JsonFields.count(
            attributes,
            "gen_ai.usage.output_tokens",
            "gen_ai.usage.completion_tokens",
            "llm.token_count.completion"));
    draft.countIfAny(
        ExchangeField.REASONING_TOKENS,
        JsonFields.count(
            attributes,
            "gen_ai.usage.reasoning.output_tokens",
            "gen_ai.usage.reasoning_tokens",
            "llm.token_count.completion_details.reasoning"));
  }

  private void words(Call call) {
    Turns turns = new Turns();
    turns.addSystem(messages.value(call.attributes(), "gen_ai.system_instructions"));
    JsonNode input = messages.input(call.attributes());
    turns.addAll(holdsWords(input) ? input : call.messages(false));
    RequestBody.put(draft, turns);
    JsonNode output = messages.output(call.attributes());
    MessageText answer = new MessageText();
    if (output.isString()) {
      answer.addContent(output);
    }
    for (JsonNode message : output.isEmpty() ? call.messages(true) : output) {
      answer.addMessage(message);
    }
    draft.textIfAny(ExchangeField.COMPLETION, answer.said());
    draft.textIfAny(ExchangeField.REASONING, answer.reasoned());
  }

  private static long status(Call call) {
    long status =
        JsonFields.count(
            call.attributes(), "http.response.status_code", "http.status_code", "error.type");
    if (status < 100 || status > 999) {
      return call.failed() ? FAILED : -1;
    }
    return status;
  }
}
