package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtlpMessagesTest {
  @TempDir private Path folder;

  @Test
  void protobufIsReadFromOneRequestAndFromRequestsBehindTheirLengths() throws IOException {
    byte[] one = Files.readAllBytes(Files.write(folder.resolve("one.pb"), traces().toByteArray()));
    ByteArrayOutputStream delimited = new ByteArrayOutputStream();
    logs().writeDelimitedTo(delimited);
    traces().writeDelimitedTo(delimited);
    Path several = Files.write(folder.resolve("several.binpb"), delimited.toByteArray());
    assertThat(one).isNotEmpty();
    assertThat(Gathered.from(folder.resolve("one.pb")).only().text()).isEqualTo(Text.NONE);
    Exchange joined = Gathered.from(several).only();
    assertThat(joined.text()).isEqualTo(new Text("be kind", "6*7?", "", ""));
    assertThat(joined.account()).isEqualTo("a");
    assertThat(joined.origin().address()).isEqualTo("10.0.0.1");
    assertThat(joined.time()).isEqualTo(1795227591000L);
  }

  @Test
  void aTruncatedProtobufFileIsRejectedWhereItEnds() throws IOException {
    ByteArrayOutputStream delimited = new ByteArrayOutputStream();
    traces().writeDelimitedTo(delimited);
    delimited.writeBytes(new byte[] {100, 10, 5});
    Gathered gathered =
        Gathered.from(Files.write(folder.resolve("cut.pb"), delimited.toByteArray()));
    assertThat(gathered.exchanges).hasSize(1);
    assertThat(gathered.rejected).hasSize(1);
    assertThat(gathered.rejected.get(0).line()).isEqualTo(2);
  }

  @Test
  void garbageIsRejectedAndTheNextMessageIsRead() {
    Gathered gathered = new Gathered();
    OtlpMessages messages = new OtlpMessages(ReadSettings.DEFAULT, gathered, PartialCalls.NONE);
    messages.traces("intake", 1, new byte[] {10, 100, 1});
    messages.json("intake", 2, "{".getBytes(StandardCharsets.UTF_8));
    messages.json("intake", 3, new byte[] {(byte) 0xff});
    messages.traces("intake", 4, traces().toByteArray());
    messages.finish();
    assertThat(gathered.exchanges).hasSize(1);
    assertThat(gathered.rejected).hasSize(3);
    assertThat(messages.counts().rejected()).isEqualTo(3);
  }

  @Test
  void aCallIsPutTogetherInWhateverOrderItsPartsCome() {
    List<String> parts =
        new ArrayList<>(
            List.of(
                span("outer", "", "\"gen_ai.operation.name\":\"chat\",\"enduser.id\":\"a\""),
                span(
                    "middle",
                    "outer",
                    "\"openinference.span.kind\":\"LLM\",\"llm.model_name\":\"m\""),
                span("inner", "middle", "\"gen_ai.request.model\":\"m\""),
                log("inner", "gen_ai.user.message", "q"),
                log("outer", "gen_ai.choice", "answer")));
    for (long seed = 0; seed < 200; seed++) {
      Collections.shuffle(parts, new Random(seed));
      Gathered gathered = Gathered.from(String.join("\n", parts));
      assertThat(gathered.rejected).as("seed %d", seed).isEmpty();
      assertThat(gathered.ids()).as("seed %d", seed).containsExactly("t/outer");
      assertThat(gathered.exchanges.get(0).text())
          .as("seed %d", seed)
          .isEqualTo(new Text("", "q", "answer", ""));
    }
  }

  @Test
  void aSpanAndItsRecordsInRequestsOfTheirOwnAreOneCallTheMoreItIsToldOf() {
    byte[] span = bytes(span("s", "", "\"gen_ai.operation.name\":\"chat\",\"enduser.id\":\"a\""));
    byte[] asked = bytes(log("s", "gen_ai.user.message", "q"));
    byte[] answered = bytes(log("s", "gen_ai.choice", "answer"));
    for (List<byte[]> order :
        List.of(
            List.of(span, asked, answered),
            List.of(asked, span, answered),
            List.of(asked, answered, asked, answered, span),
            List.of(span, asked, asked, answered))) {
      Gathered gathered = requests(new PartialCalls(100, 100_000), order);
      assertThat(gathered.ids()).containsOnly("t/s");
      assertThat(gathered.exchanges.get(gathered.exchanges.size() - 1).text())
          .isEqualTo(new Text("", "q", "answer", ""));
    }
  }

  @Test
  void callsThatWaitForTheRestOfThemAreBounded() {
    List<byte[]> requests = new ArrayList<>();
    for (int call = 0; call < 20; call++) {
      requests.add(bytes(log("s" + call, "gen_ai.user.message", "q")));
    }
    for (int call = 19; call >= 0; call--) {
      requests.add(
          bytes(span("s" + call, "", "\"gen_ai.operation.name\":\"chat\",\"enduser.id\":\"a\"")));
    }
    assertThat(asked(requests(new PartialCalls(10, 100_000), requests))).isEqualTo(10);
    assertThat(asked(requests(new PartialCalls(100, 1_000), requests))).isBetween(1L, 15L);
    assertThat(asked(requests(new PartialCalls(100, 100_000), requests))).isEqualTo(20);
  }

  private static long asked(Gathered gathered) {
    return gathered.exchanges.stream()
        .filter(exchange -> exchange.text().prompt().equals("q"))
        .count();
  }

  /** Each request read by itself, as a service does. */
  private static Gathered requests(PartialCalls partial, List<byte[]> requests) {
    Gathered gathered = new Gathered();
    for (byte[] request : requests) {
      OtlpMessages messages = new OtlpMessages(ReadSettings.DEFAULT, gathered, partial);
      messages.json("-", 1, request);
      messages.finish();
    }
    return gathered;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void callsWithinAnAgentAreCallsOfTheirOwnAndTheAgentIsNone() {
    String lines =
        String.join(
            "\n",
            span("agent", "", "\"gen_ai.operation.name\":\"invoke_agent\""),
            span("one", "agent", "\"gen_ai.operation.name\":\"chat\",\"enduser.id\":\"a\""),
            span("two", "agent", "\"gen_ai.operation.name\":\"chat\",\"enduser.id\":\"a\""),
            span("tool", "agent", "\"gen_ai.operation.name\":\"execute_tool\""));
    assertThat(Gathered.from(lines).ids()).containsExactly("t/one", "t/two");
  }

  @Test
  void twoAnswersAreTwoCallsEvenOneWithinTheOther() {
    String lines =
        String.join(
            "\n",
            span(
                "one",
                "",
                "\"gen_ai.operation.name\":\"chat\",\"enduser.id\":\"a\",\"gen_ai.response.id\":\"1\""),
            span(
                "two",
                "one",
                "\"gen_ai.operation.name\":\"chat\",\"enduser.id\":\"a\",\"gen_ai.response.id\":\"2\""));
    assertThat(Gathered.from(lines).ids()).containsExactly("t/one", "t/two");
  }

  @Test
  void deprecatedNamesAreRead() {
    Exchange exchange =
        Gathered.from(
                span(
                    "s",
                    "",
                    "\"gen_ai.system\":\"openai\",\"gen_ai.request.model\":\"m\",\"user.id\":\"a\",\"gen_ai.prompt.0.role\":\"system\",\"gen_ai.prompt.0.content\":\"be"
                        + " kind\","
                        + "\"gen_ai.prompt.1.role\":\"user\",\"gen_ai.prompt.1.content\":\"q\","
                        + "\"gen_ai.completion.0.content\":\"answer\",\"gen_ai.completion.0.role\":\"assistant\","
                        + "\"gen_ai.usage.prompt_tokens\":\"9\",\"gen_ai.usage.completion_tokens\":\"7\""))
            .only();
    assertThat(exchange.text()).isEqualTo(new Text("be kind", "q", "answer", ""));
    assertThat(exchange.usage().inputTokens()).isEqualTo(9);
    assertThat(exchange.usage().outputTokens()).isEqualTo(7);
  }

  @Test
  void callsThatWaitAreBoundedAndNoneIsLost() {
    ReadLimits limits = new ReadLimits(1 << 20, 64, 10, 1_000_000);
    ReadSettings settings = new ReadSettings(Format.OTLP, AttributeNames.DEFAULT, limits);
    StringBuilder lines = new StringBuilder();
    for (int call = 0; call < 1_000; call++) {
      lines.append(
          span("s" + call, "p" + call, "\"gen_ai.operation.name\":\"chat\",\"user.id\":\"a\""));
      lines.append('\n');
    }
    byte[] log = lines.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(Gathered.from(settings, log).exchanges).hasSize(1_000);
  }

  @Test
  void aCallWithoutATimeOrAnAccountIsRejectedAtItsLine() {
    String lines =
        span("s", "", "\"gen_ai.operation.name\":\"chat\"")
            + "\n"
            + span("r", "", "\"gen_ai.operation.name\":\"chat\",\"user.id\":\"a\"")
                .replace("1795227591000000000", "0");
    Gathered gathered = Gathered.from(lines);
    assertThat(gathered.order).containsExactly("rejected 1", "rejected 2");
    assertThat(gathered.rejected.get(1).reason()).isEqualTo("time is missing");
  }

  private static String span(String id, String parent, String attributes) {
    return "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"t\",\"spanId\":\""
        + id
        + "\",\"parentSpanId\":\""
        + parent
        + "\",\"startTimeUnixNano\":\"1795227591000000000\","
        + "\"attributes\":["
        + wrapped(attributes)
        + "]}]}]}]}";
  }

  private static String wrapped(String attributes) {
    return attributes.replaceAll(
        "\"([^\"]+)\":(\"[^\"]*\")", "{\"key\":\"$1\",\"value\":{\"stringValue\":$2}}");
  }

  private static String log(String span, String event, String content) {
    return "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"traceId\":\"t\",\"spanId\":\""
        + span
        + "\",\"timeUnixNano\":\"1795227591000000000\",\"eventName\":\""
        + event
        + "\",\"body\":{\"kvlistValue\":{\"values\":["
        + wrapped("\"content\":\"" + content + "\"")
        + "]}}}]}]}]}";
  }

  private static ExportTraceServiceRequest traces() {
    Span span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(new byte[16]))
            .setSpanId(ByteString.copyFrom(new byte[8]))
            .setStartTimeUnixNano(1795227591000000000L)
            .addAttributes(text("gen_ai.operation.name", "chat"))
            .addAttributes(text("enduser.id", "a"))
            .addAttributes(text("client.address", "10.0.0.1"))
            .build();
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder().addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
        .build();
  }

  private static ExportLogsServiceRequest logs() {
    ScopeLogs.Builder scope = ScopeLogs.newBuilder();
    scope.addLogRecords(record("gen_ai.system.message", "be kind"));
    scope.addLogRecords(record("gen_ai.user.message", "6*7?"));
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(ResourceLogs.newBuilder().addScopeLogs(scope))
        .build();
  }

  private static LogRecord record(String event, String content) {
    KeyValueList body = KeyValueList.newBuilder().addValues(text("content", content)).build();
    return LogRecord.newBuilder()
        .setTraceId(ByteString.copyFrom(new byte[16]))
        .setSpanId(ByteString.copyFrom(new byte[8]))
        .setTimeUnixNano(1795227591000000000L)
        .setEventName(event)
        .setBody(AnyValue.newBuilder().setKvlistValue(body))
        .build();
  }

  private static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }
}
