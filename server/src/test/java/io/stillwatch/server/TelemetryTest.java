package io.stillwatch.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.stillwatch.read.AttributeNames;
import io.stillwatch.server.ServerSettings.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real exporters of OpenTelemetry, for Java and for JavaScript, before a running service. */
final class TelemetryTest {
  private static final long FIRST = 1_777_000_000L;
  private static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("enduser.id");
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("gen_ai.operation.name");
  private static final AttributeKey<String> MODEL = AttributeKey.stringKey("gen_ai.request.model");
  private static final AttributeKey<String> SYSTEM =
      AttributeKey.stringKey("gen_ai.system_instructions");
  private static final AttributeKey<String> INPUT = AttributeKey.stringKey("gen_ai.input.messages");
  private static final AttributeKey<String> OUTPUT =
      AttributeKey.stringKey("gen_ai.output.messages");

  private static final String SAID = "[{\"type\":\"text\",\"content\":\"be brief\"}]";
  private static final String ASKED =
      "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"prove that %s\"}]}]";
  private static final String ANSWERED =
      "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"reasoning\",\"content\":\"we try %s\"},"
          + "{\"type\":\"text\",\"content\":\"thus %s\"}]}]";

  private static final Path INSTALLED =
      Path.of(System.getProperty("stillwatch.telemetry", "target/telemetry")).toAbsolutePath();

  @TempDir private Path data = Path.of("");

  private Served start() {
    return Served.with(Served.settings(data).keeping(Served.WITH_TEXTS));
  }

  private static SdkTracerProvider tracers(Served service, String token, String packing) {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint("http://127.0.0.1:" + service.port() + "/v1/traces")
            .addHeader("Authorization", "Bearer " + token)
            .setCompression(packing)
            .build();
    return SdkTracerProvider.builder()
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }

  /** Calls a second apart, so that which is the last does not depend on how fast they are made. */
  private static void call(Tracer tracer, String account, int place, String subject) {
    tracer
        .spanBuilder("chat a-model")
        .setSpanKind(SpanKind.CLIENT)
        .setStartTimestamp(FIRST + place, TimeUnit.SECONDS)
        .setAttribute(ACCOUNT, account)
        .setAttribute(OPERATION, "chat")
        .setAttribute(MODEL, "a-model")
        .setAttribute(SYSTEM, SAID)
        .setAttribute(INPUT, ASKED.formatted(subject))
        .setAttribute(OUTPUT, ANSWERED.formatted(subject, subject))
        .setAttribute("gen_ai.usage.input_tokens", 12L)
        .setAttribute("gen_ai.usage.output_tokens", 900L)
        .startSpan()
        .end(FIRST + place, TimeUnit.SECONDS);
  }

  private static void assertExchanges(Served service, int count) {
    assertThat(service.call("POST /v1/evaluate").body()).contains("\"exchanges\":" + count + ",");
  }

  private static String texts(Served service, String account) {
    return service.call("GET /v1/accounts/" + account + "/texts?because=a+test&most=100").body();
  }

  @Test
  void everySpanOfTheJavaExporterIsCountedWithItsWords() throws Exception {
    try (Served service = start()) {
      for (String packing : List.of("none", "gzip")) {
        try (SdkTracerProvider tracers = tracers(service, service.token("ingest"), packing)) {
          for (int place = 0; place < 700; place++) {
            call(tracers.get("test"), "acct-" + packing, place, packing + " theorem " + place);
          }
          assertThat(tracers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
        }
        assertThat(texts(service, "acct-" + packing))
            .contains("\"system\":\"be brief\"")
            .contains("\"prompt\":\"prove that " + packing + " theorem 699\"")
            .contains("\"completion\":\"thus " + packing + " theorem 699\"")
            .contains("\"reasoning\":\"we try " + packing + " theorem 699\"");
      }
      assertExchanges(service, 1_400);
    }
  }

  @Test
  void theMessagesInLogRecordsOfTheJavaExporterAreCountedWithTheirWords() throws Exception {
    try (Served service = start()) {
      OtlpHttpLogRecordExporter exporter =
          OtlpHttpLogRecordExporter.builder()
              .setEndpoint("http://127.0.0.1:" + service.port() + "/v1/logs")
              .addHeader("Authorization", "Bearer " + service.token("ingest"))
              .build();
      Resource resource = Resource.create(Attributes.of(ACCOUNT, "acct-logs"));
      try (SdkLoggerProvider loggers =
          SdkLoggerProvider.builder()
              .setResource(resource)
              .addLogRecordProcessor(BatchLogRecordProcessor.builder(exporter).build())
              .build()) {
        Logger logger = loggers.get("test");
        for (int place = 0; place < 20; place++) {
          logger
              .logRecordBuilder()
              .setEventName("gen_ai.client.inference.operation.details")
              .setTimestamp(FIRST + place, TimeUnit.SECONDS)
              .setAttribute(AttributeKey.stringKey("gen_ai.response.id"), "answer-" + place)
              .setAttribute(OPERATION, "chat")
              .setAttribute(INPUT, ASKED.formatted("log " + place))
              .setAttribute(OUTPUT, ANSWERED.formatted("log " + place, "log " + place))
              .emit();
        }
        assertThat(loggers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
      }
      assertThat(texts(service, "acct-logs"))
          .contains("\"prompt\":\"prove that log 19\"")
          .contains("\"completion\":\"thus log 19\"");
      assertExchanges(service, 20);
    }
  }

  @Test
  void aSpanAndTheRecordsOfItsWordsAreOneExchangeThoughTheyComeApart() throws Exception {
    try (Served service = start()) {
      String token = service.token("ingest");
      OtlpHttpLogRecordExporter exporter =
          OtlpHttpLogRecordExporter.builder()
              .setEndpoint("http://127.0.0.1:" + service.port() + "/v1/logs")
              .addHeader("Authorization", "Bearer " + token)
              .build();
      try (SdkTracerProvider tracers = tracers(service, token, "none");
          SdkLoggerProvider loggers =
              SdkLoggerProvider.builder()
                  .addLogRecordProcessor(BatchLogRecordProcessor.builder(exporter).build())
                  .build()) {
        for (int place = 0; place < 40; place++) {
          Span span =
              tracers
                  .get("test")
                  .spanBuilder("chat a-model")
                  .setStartTimestamp(FIRST + place, TimeUnit.SECONDS)
                  .setAttribute(ACCOUNT, "acct-apart")
                  .setAttribute(OPERATION, "chat")
                  .startSpan();
          for (String event : List.of("gen_ai.user.message", "gen_ai.choice")) {
            loggers
                .get("test")
                .logRecordBuilder()
                .setContext(Context.root().with(span))
                .setEventName(event)
                .setTimestamp(FIRST + place, TimeUnit.SECONDS)
                .setBody(Value.of(Map.of("content", Value.of(event + " " + place))))
                .emit();
          }
          span.end(FIRST + place, TimeUnit.SECONDS);
          if (place % 20 == 9) {
            assertThat(tracers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
          }
          if (place % 20 == 19) {
            assertThat(loggers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
          }
        }
      }
      assertExchanges(service, 40);
      for (int place : new int[] {0, 15, 39}) {
        assertThat(texts(service, "acct-apart"))
            .contains("\"prompt\":\"gen_ai.user.message " + place + "\"")
            .contains("\"completion\":\"gen_ai.choice " + place + "\"");
      }
    }
  }

  @Test
  void theAccountIsTheAttributeThatTheOperatorNames() throws Exception {
    AttributeNames names =
        new AttributeNames(
            List.of("customer.number", "enduser.id"), List.of(), List.of(), List.of());
    ServerSettings settings =
        Served.settings(data)
            .keeping(Served.WITH_TEXTS)
            .reading(new Reading(names, Reading.USUAL.lateness()));
    try (Served service = Served.with(settings);
        SdkTracerProvider tracers = tracers(service, service.token("ingest"), "none")) {
      tracers
          .get("test")
          .spanBuilder("chat")
          .setAttribute("customer.number", "4711")
          .setAttribute(ACCOUNT, "a seat")
          .setAttribute(OPERATION, "chat")
          .setAttribute(INPUT, ASKED.formatted("so"))
          .startSpan()
          .end();
      assertThat(tracers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertThat(texts(service, "4711")).contains("prove that so");
      assertThat(texts(service, "a%20seat")).contains("\"texts\":[]");
    }
  }

  /** Bodies that began and do not go on, as many as are taken at a time. */
  private static List<Socket> allPlaces(Served service, String token) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int place = 0; place < 16; place++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
      String head =
          "POST /v1/exchanges HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
              + token
              + "\r\nContent-Length: 100000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      sockets.add(socket);
    }
    return sockets;
  }

  @Test
  void whatIsTurnedAwayTheExporterSendsAgainAndNothingIsLostOrTwice() throws Exception {
    try (Served service = start()) {
      String token = service.token("ingest");
      List<Socket> places = allPlaces(service, token);
      try (SdkTracerProvider tracers = tracers(service, token, "none")) {
        for (int place = 0; place < 50; place++) {
          call(tracers.get("test"), "acct-patient", place, "theorem " + place);
        }
        Thread flush = Thread.ofVirtual().start(() -> tracers.forceFlush());
        for (int moment = 0; moment < 100 && turnedAway(service) == 0; moment++) {
          Thread.sleep(50);
        }
        assertThat(turnedAway(service)).isPositive();
        for (Socket socket : places) {
          socket.close();
        }
        flush.join();
        assertThat(tracers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
      }
      assertExchanges(service, 50);
      assertThat(texts(service, "acct-patient")).contains("theorem 0\"", "theorem 49\"");
    }
  }

  private static long turnedAway(Served service) {
    String metrics = service.call("GET /metrics").body();
    return Long.parseLong(
        metrics.replaceAll("(?s).*\nstillwatch_turned_away_total (\\d+)\n.*", "$1"));
  }

  @Test
  void theJavaScriptExportersSpansAndRecordsAreCountedWithTheirWords() throws Exception {
    assumeTrue(
        Files.exists(INSTALLED.resolve("node_modules/@opentelemetry/sdk-trace-base")),
        INSTALLED + " is not installed, so nothing is shown of JavaScript; .ci/run installs it");
    String node = GatewayProcess.installed("node");
    // A module's imports are looked for beside it.
    Path script = INSTALLED.resolve("send.mjs");
    Files.write(script, Files.readAllBytes(Path.of("src/test/telemetry/send.mjs")));
    try (Served service = start()) {
      Process process =
          new ProcessBuilder(node, script.toString(), service.port() + "", service.token("ingest"))
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(said).isEqualTo("sent\n");
      assertThat(texts(service, "acct-spans"))
          .contains("\"prompt\":\"prove that span 99\"", "\"reasoning\":\"we try span 99\"");
      assertThat(texts(service, "acct-records"))
          .contains("\"prompt\":\"prove that record 9\"", "\"completion\":\"thus record 9\"");
      assertExchanges(service, 110);
    }
  }
}
