package io.stillwatch.read;

import io.stillwatch.read.CallPart.Kind;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes export requests in OTLP's JSON apart into the parts of calls. Thread-safe. */
final class OtlpJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OtlpJson() {}

  /** Passes on the parts of an ExportTraceServiceRequest or ExportLogsServiceRequest. */
  static void parts(JsonNode request, Consumer<CallPart> taker) {
    for (JsonNode group : request.path("resourceSpans")) {
      ObjectNode resource = attributes(group.path("resource"));
      for (JsonNode scope : group.path("scopeSpans")) {
        for (JsonNode span : scope.path("spans")) {
          span(span, resource, taker);
        }
      }
    }
    for (JsonNode group : request.path("resourceLogs")) {
      ObjectNode resource = attributes(group.path("resource"));
      for (JsonNode scope : group.path("scopeLogs")) {
        for (JsonNode log : scope.path("logRecords")) {
          taker.accept(record(log, resource));
        }
      }
    }
  }

  private static void span(JsonNode span, ObjectNode resource, Consumer<CallPart> taker) {
    String trace = JsonFields.text(span, "traceId");
    String id = JsonFields.text(span, "spanId");
    taker.accept(
        new CallPart(
            Kind.SPAN,
            trace,
            id,
            JsonFields.text(span, "parentSpanId"),
            nanos(span, "startTimeUnixNano"),
            isError(span.path("status").path("code")),
            "",
            NODES.missingNode(),
            attributes(span),
            resource));
    for (JsonNode event : span.path("events")) {
      ObjectNode attributes = attributes(event);
      taker.accept(
          new CallPart(
              Kind.RECORD,
              trace,
              id,
              "",
              nanos(event, "timeUnixNano"),
              false,
              JsonFields.text(event, "name"),
              attributes,
              attributes,
              resource));
    }
  }

  private static CallPart record(JsonNode log, ObjectNode resource) {
    ObjectNode attributes = attributes(log);
    String name = JsonFields.text(log, "eventName");
    long time = nanos(log, "timeUnixNano");
    return new CallPart(
        Kind.RECORD,
        JsonFields.text(log, "traceId"),
        JsonFields.text(log, "spanId"),
        "",
        time == Rfc3339.INVALID ? nanos(log, "observedTimeUnixNano") : time,
        false,
        name.isEmpty() ? JsonFields.text(attributes, "event.name") : name,
        plain(log.path("body")),
        attributes,
        resource);
  }

  private static boolean isError(JsonNode code) {
    return code.isString() ? code.asString().equals("STATUS_CODE_ERROR") : code.asInt(0) == 2;
  }

  private static long nanos(JsonNode object, String name) {
    long nanos = JsonFields.count(object, name);
    if (nanos <= 0) {
      return Rfc3339.INVALID;
    }
    return nanos / 1_000_000;
  }

  private static ObjectNode attributes(JsonNode owner) {
    return object(owner.path("attributes"));
  }

  private static ObjectNode object(JsonNode entries) {
    ObjectNode object = NODES.objectNode();
    for (JsonNode entry : entries) {
      object.set(JsonFields.text(entry, "key"), plain(entry.path("value")));
    }
    return object;
  }

  /** The value that OTLP has wrapped. */
  private static JsonNode plain(JsonNode wrapped) {
    for (String name : new String[] {"stringValue", "doubleValue", "boolValue"}) {
      if (wrapped.has(name)) {
        return wrapped.path(name);
      }
    }
    if (wrapped.has("intValue")) {
      long value = JsonFields.count(wrapped, "intValue");
      return value < 0 ? NODES.nullNode() : NODES.numberNode(value);
    }
    if (wrapped.has("kvlistValue")) {
      return object(wrapped.path("kvlistValue").path("values"));
    }
    if (wrapped.has("arrayValue")) {
      ArrayNode array = NODES.arrayNode();
      for (JsonNode value : wrapped.path("arrayValue").path("values")) {
        array.add(plain(value));
      }
      return array;
    }
    return NODES.nullNode();
  }
}
