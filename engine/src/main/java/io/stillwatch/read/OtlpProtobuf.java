package io.stillwatch.read;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import io.stillwatch.read.CallPart.Kind;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes export requests in OTLP's protobuf apart into the parts of calls. Thread-safe. The protobuf
 * library bounds the nesting at a hundred.
 */
final class OtlpProtobuf {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OtlpProtobuf() {}

  /** Passes on the parts of a request for traces. */
  static void traces(byte[] message, Consumer<CallPart> taker)
      throws InvalidProtocolBufferException {
    for (ResourceSpans group :
        ExportTraceServiceRequest.parseFrom(message).getResourceSpansList()) {
      ObjectNode resource = object(group.getResource().getAttributesList());
      for (ScopeSpans scope : group.getScopeSpansList()) {
        for (Span span : scope.getSpansList()) {
          span(span, resource, taker);
        }
      }
    }
  }

  /** Passes on the parts of a request for logs. */
  static void logs(byte[] message, Consumer<CallPart> taker) throws InvalidProtocolBufferException {
    for (ResourceLogs group : ExportLogsServiceRequest.parseFrom(message).getResourceLogsList()) {
      ObjectNode resource = object(group.getResource().getAttributesList());
      for (ScopeLogs scope : group.getScopeLogsList()) {
        for (LogRecord log : scope.getLogRecordsList()) {
          taker.accept(record(log, resource));
        }
      }
    }
  }

  /**
   * Whether the message is a request for traces. Both requests have the same outline; but a span
   * has an id of 16 bytes where a log record has a time, which to the reader of spans is a field
   * unknown.
   */
  static boolean isTraces(byte[] message) {
    try {
      for (ResourceSpans group :
          ExportTraceServiceRequest.parseFrom(message).getResourceSpansList()) {
        for (ScopeSpans scope : group.getScopeSpansList()) {
          for (Span span : scope.getSpansList()) {
            return !span.getTraceId().isEmpty();
          }
        }
      }
      return true;
    } catch (InvalidProtocolBufferException notTraces) {
      return false;
    }
  }

  private static void span(Span span, ObjectNode resource, Consumer<CallPart> taker) {
    String trace = hex(span.getTraceId());
    String id = hex(span.getSpanId());
    taker.accept(
        new CallPart(
            Kind.SPAN,
            trace,
            id,
            hex(span.getParentSpanId()),
            millis(span.getStartTimeUnixNano()),
            span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR,
            "",
            NODES.missingNode(),
            object(span.getAttributesList()),
            resource));
    for (Span.Event event : span.getEventsList()) {
      ObjectNode attributes = object(event.getAttributesList());
      long time = millis(event.getTimeUnixNano());
      taker.accept(
          new CallPart(
              Kind.RECORD,
              trace,
              id,
              "",
              time,
              false,
              event.getName(),
              attributes,
              attributes,
              resource));
    }
  }

  private static CallPart record(LogRecord log, ObjectNode resource) {
    ObjectNode attributes = object(log.getAttributesList());
    String name = log.getEventName();
    long nanos = log.getTimeUnixNano() == 0 ? log.getObservedTimeUnixNano() : log.getTimeUnixNano();
    return new CallPart(
        Kind.RECORD,
        hex(log.getTraceId()),
        hex(log.getSpanId()),
        "",
        millis(nanos),
        false,
        name.isEmpty() ? JsonFields.text(attributes, "event.name") : name,
        plain(log.getBody()),
        attributes,
        resource);
  }

  private static long millis(long nanos) {
    return nanos <= 0 ? Rfc3339.INVALID : nanos / 1_000_000;
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private static ObjectNode object(List<KeyValue> entries) {
    ObjectNode object = NODES.objectNode();
    for (KeyValue entry : entries) {
      object.set(entry.getKey(), plain(entry.getValue()));
    }
    return object;
  }

  private static JsonNode plain(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> NODES.stringNode(value.getStringValue());
      case BOOL_VALUE -> NODES.booleanNode(value.getBoolValue());
      case INT_VALUE -> NODES.numberNode(value.getIntValue());
      case DOUBLE_VALUE -> NODES.numberNode(value.getDoubleValue());
      case KVLIST_VALUE -> object(value.getKvlistValue().getValuesList());
      case ARRAY_VALUE -> {
        ArrayNode array = NODES.arrayNode();
        for (AnyValue item : value.getArrayValue().getValuesList()) {
          array.add(plain(item));
        }
        yield array;
      }
      case BYTES_VALUE, STRING_VALUE_STRINDEX, VALUE_NOT_SET -> NODES.nullNode();
    };
  }
}
