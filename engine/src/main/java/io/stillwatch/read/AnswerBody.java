package io.stillwatch.read;

import tools.jackson.databind.JsonNode;

/**
 * Reads the body of a model's answer: chat completions, completions and responses as OpenAI has
 * them, messages as Anthropic has them, or a plain text. Thread-safe.
 */
final class AnswerBody {
  private AnswerBody() {}

  /** Puts what the body says into the draft, which keeps what it has for fields that are absent. */
  static void into(JsonNode body, ExchangeDraft draft) {
    MessageText answer = new MessageText();
    for (JsonNode choice : body.path("choices")) {
      answer.addMessage(choice.path("message"));
      answer.addContent(choice.path("text"));
    }
    for (JsonNode item : body.path("output")) {
      answer.addContent(item);
    }
    answer.addContent(body.isString() ? body : body.path("content"));
    draft.textIfAny(ExchangeField.COMPLETION, answer.said());
    draft.textIfAny(ExchangeField.REASONING, answer.reasoned());
    draft.textIfAny(
        ExchangeField.MODEL, draft.has(ExchangeField.MODEL) ? "" : JsonFields.text(body, "model"));
    usage(body.path("usage"), draft);
  }

  /** Puts the tokens billed into the draft. What came from a cache went in as well. */
  private static void usage(JsonNode usage, ExchangeDraft draft) {
    long input = JsonFields.count(usage, "prompt_tokens", "input_tokens");
    if (input >= 0) {
      long cached =
          Math.max(0, JsonFields.count(usage, "cache_read_input_tokens"))
              + Math.max(0, JsonFields.count(usage, "cache_creation_input_tokens"));
      boolean cachedApart = usage.has("input_tokens");
      draft.count(ExchangeField.INPUT_TOKENS, cachedApart ? saturated(input, cached) : input);
    }
    draft.countIfAny(
        ExchangeField.OUTPUT_TOKENS, JsonFields.count(usage, "completion_tokens", "output_tokens"));
    JsonNode details =
        JsonFields.object(usage, "completion_tokens_details", "output_tokens_details");
    draft.countIfAny(ExchangeField.REASONING_TOKENS, JsonFields.count(details, "reasoning_tokens"));
  }

  private static long saturated(long first, long second) {
    long sum = first + second;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
