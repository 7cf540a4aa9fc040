package io.stillwatch.read;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one span, or one log record, tells of a call to a model. Values stand as plain JSON, whether
 * they came as protobuf or as OTLP's own JSON.
 *
 * @param kind whether it is a span, or a record or event that belongs to one
 * @param trace the trace's id, or empty
 * @param span the span's id, or empty
 * @param parent the id of the span around it, or empty
 * @param time when it began, in milliseconds since 1970, or {@link Rfc3339#INVALID}
 * @param failed whether a span ended in an error
 * @param event the event's name, or empty
 * @param body the body of a record
 * @param attributes the attributes of its own
 * @param resource the attributes of who sent it
 */
record CallPart(
    Kind kind,
    String trace,
    String span,
    String parent,
    long time,
    boolean failed,
    String event,
    JsonNode body,
    JsonNode attributes,
    JsonNode resource) {

  private static final String CHOICE = "gen_ai.choice";

  /** Events whose attributes hold the messages. */
  private static final Set<String> DETAILS =
      Set.of(
          "gen_ai.client.inference.operation.details",
          "gen_ai.content.prompt",
          "gen_ai.content.completion");

  private static final Set<String> TURNS =
      Set.of(
          "gen_ai.system.message",
          "gen_ai.user.message",
          "gen_ai.assistant.message",
          "gen_ai.tool.message");

  /** What told it. */
  enum Kind {
    SPAN,
    RECORD
  }

  /** The call's key: parts with the same one tell of the same call. Empty if there is none. */
  String key() {
    if (!span.isEmpty()) {
      return trace + '/' + span;
    }
    return JsonFields.text(attributes, "gen_ai.response.id", "anthropic.request.id");
  }

  /** The key of the span around it, or empty. */
  String parentKey() {
    return parent.isEmpty() ? "" : trace + '/' + parent;
  }

  /** Whether it is one message, of the request or of the answer, in its body. */
  boolean isMessage() {
    return isAnswer() || TURNS.contains(event);
  }

  /** Whether it is the answer, in its body. */
  boolean isAnswer() {
    return event.equals(CHOICE);
  }

  /**
   * Whether a call to a model is told of, and not an agent, a tool, an embedding or a web request.
   */
  boolean tellsOfCall() {
    if (kind == Kind.RECORD) {
      return isMessage() || DETAILS.contains(event);
    }
    String operation = JsonFields.text(attributes, "gen_ai.operation.name", "llm.request.type");
    if (!operation.isEmpty()) {
      return switch (operation) {
        case "chat", "completion", "text_completion", "generate_content" -> true;
        default -> false;
      };
    }
    String spanKind = JsonFields.text(attributes, "openinference.span.kind");
    return spanKind.isEmpty()
        ? !JsonFields.text(attributes, "gen_ai.request.model").isEmpty()
        : spanKind.equals("LLM");
  }
}
