package io.stillwatch.read;

/** The forms in which a log may tell of exchanges. */
public enum Format {
  /** Each line is recognised by what stands in it. */
  AUTO,
  /** The form of Stillwatch's own: an exchange or an account a line. */
  NATIVE,
  /** OpenTelemetry's GenAI conventions: an export request a line, or protobuf. */
  OTLP,
  /** LiteLLM's standard logging payload. */
  LITELLM,
  /** The request to an OpenAI or Anthropic interface beside the answer to it. */
  PAIR
}
