package io.stillwatch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, what cannot be read is a reject and never a crash. */
final class NothingCrashesTest {
  private static final long SEED = 8283;
  private static final int LINES = 8_000;
  private static final List<String> FOREIGN_LINES =
      List.of(
          """
          {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":\
          "s"}}]},"scopeSpans":[{"spans":[{"traceId":"t","spanId":"s","parentSpanId":"p","name":"chat",\
          "startTimeUnixNano":"1795227593269000000","status":{"code":2},"attributes":[{"key":\
          "gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.input.messages",\
          "value":{"stringValue":"[{\\"role\\":\\"user\\",\\"parts\\":[{\\"type\\":\\"text\\"}]}]"}},\
          {"key":"llm.output_messages.0.message.contents.0.message_content.text","value":\
          {"stringValue":"42"}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"9"}}]}]}]}]}\
          """,
          """
          {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"traceId":"t","spanId":"s","timeUnixNano":1,\
          "eventName":"gen_ai.choice","body":{"kvlistValue":{"values":[{"key":"message","value":\
          {"kvlistValue":{"values":[{"key":"content","value":{"arrayValue":{"values":[{"boolValue":\
          true},{"doubleValue":1.5}]}}}]}}}]}},"attributes":[]}]}]}]}\
          """,
          """
          {"id":"e","time":1795227591.5,"account":"a","headers":{"x-api-key":["k"]},"status":200,\
          "request":{"model":"m","system":[{"type":"text","text":"s"}],"messages":[{"role":"user",\
          "content":[{"type":"tool_result","content":"r"}]},{"role":"assistant","tool_calls":[{"function":\
          {"name":"f","arguments":"{}"}}]}],"tools":[{"name":"t"}],"metadata":{"user_id":"u"}},\
          "response":{"id":"r","output":[{"type":"reasoning","summary":[{"text":"hm"}]}],"choices":[{}],\
          "usage":{"input_tokens":9,"output_tokens_details":{"reasoning_tokens":1}},"error":{}}}\
          """,
          """
          {"id":"e","call_type":"acompletion","startTime":1795227591.5,"status":"failure","messages":\
          [{"role":"user","content":"q"}],"response":{"choices":[{"message":{"content":"a"}}]},\
          "metadata":{"user_api_key_hash":"k"},"model_parameters":{"temperature":0.7},\
          "error_information":{"error_code":"429"}}\
          """,
          """
          {"account":"a","created":"2026-01-01T00:00:00Z","verified":true,"authorised":{"purpose":"p",\
          "until":"2027-01-01T00:00:00Z","models":["m"],"exchanges":5}}\
          """);
  private static final List<String> SWAPS =
      List.of(
          "null", "7", "-1", "1e999", "\"\"", "\"x\"", "[]", "{}", "true", "[[]]", "\"\\ud800\"");

  @Test
  void linesOfForeignFormsWithValuesOfOtherShapesAreReadOrRejected() {
    for (int run = 0; run < LINES; run++) {
      long seed = SEED + run;
      byte[] line = mutated(new Random(seed));
      try {
        read(line);
      } catch (RuntimeException crash) {
        fail("mutated(new Random(" + seed + "L))", crash);
      }
    }
  }

  @Test
  void theLinesThemselvesAreRead() {
    Gathered gathered = Gathered.from(String.join("\n", FOREIGN_LINES));
    assertThat(gathered.rejected).isEmpty();
    assertThat(gathered.exchanges).hasSize(3);
    assertThat(gathered.accounts).hasSize(1);
  }

  @FuzzTest(maxDuration = "60s")
  void anyInputIsReadOrRejected(byte[] input) {
    read(input);
  }

  private static void read(byte[] input) {
    Gathered.from(input);
    OtlpMessages messages =
        new OtlpMessages(ReadSettings.DEFAULT, new Gathered(), PartialCalls.NONE);
    messages.protobuf("fuzz", 1, input);
    messages.json("fuzz", 2, input);
    messages.finish();
  }

  /** A line in which some values, found by their colons, are others, and some bytes too. */
  private static byte[] mutated(Random random) {
    StringBuilder line = new StringBuilder(FOREIGN_LINES.get(random.nextInt(FOREIGN_LINES.size())));
    for (int swaps = 1 + random.nextInt(3); swaps > 0; swaps--) {
      int colon = line.indexOf("\":", random.nextInt(line.length()));
      if (colon >= 0) {
        int end = endOfValue(line, colon + 2);
        line.replace(colon + 2, end, SWAPS.get(random.nextInt(SWAPS.size())));
      }
    }
    byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(3) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static int endOfValue(CharSequence line, int from) {
    int depth = 0;
    boolean quoted = false;
    int at = from;
    for (; at < line.length(); at++) {
      char here = line.charAt(at);
      if (here == '"' && line.charAt(at - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (here == '[' || here == '{')) {
        depth++;
      } else if (!quoted && (here == ',' || here == ']' || here == '}')) {
        boolean closes = here != ',';
        if (depth == 0) {
          return at;
        }
        depth -= closes ? 1 : 0;
      }
    }
    return at;
  }
}
