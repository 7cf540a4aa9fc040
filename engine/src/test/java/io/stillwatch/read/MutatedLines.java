package io.stillwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes lines in the native form, good ones and nearly good ones, from a seed. */
final class MutatedLines {
  private static final List<String> VALUES =
      List.of(
          "\"a\"", "\"\"", "\"x\\n\\t\\\"\\\\\\/y\"", "\"\\u0041\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"",
          "\"gr\u00fc\u00df \ud83d\ude00\"", "7", "0", "-1", "007", "1.50", "0.1", "1.", ".5", "1e3",
          "123456789012345678", "1234567890123456789", "0.1234567890123456", "true", "false", "null",
          "truex", "[]", "[\"a\",\"b\"]", "[ \"a\" , \"b\" ]", "[1]", "[\"a\",]", "{}", "{\"a\":1}",
          "\"2026-04-22T10:00:00Z\"", "\"2026-04-22t10:00:00.123456+02:00\"", "NaN", "");
  private static final List<String> UNKNOWN =
      List.of("request", "call_type", "resourceSpans", "x", "", "Account", "time ");
  private static final byte[] BYTES =
      "\"\\{}[]:,0 \t\r\u0000\u00ff\u0080en.-".getBytes(StandardCharsets.ISO_8859_1);

  private final Random random;

  MutatedLines(Random random) {
    this.random = random;
  }

  byte[] next() {
    StringBuilder line = new StringBuilder("{");
    String[] required = {
      "\"id\":\"e" + random.nextInt(100) + '"', "\"time\":\"2026-04-22T10:00:00Z\"", "\"account\":\"a\""
    };
    for (String field : required) {
      if (random.nextInt(20) > 0) {
        append(line, field);
      }
    }
    for (int more = random.nextInt(6); more > 0; more--) {
      String name = name();
      String value = random.nextInt(3) > 0 ? fitting(name) : VALUES.get(random.nextInt(VALUES.size()));
      append(line, blank() + '"' + name + '"' + blank() + ':' + blank() + value + blank());
    }
    byte[] bytes = line.append('}').toString().getBytes(StandardCharsets.UTF_8);
    for (int changes = random.nextInt(6) - 3; changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = BYTES[random.nextInt(BYTES.length)];
    }
    return bytes;
  }

  private static void append(StringBuilder line, String field) {
    line.append(line.length() > 1 ? "," : "").append(field);
  }

  private String name() {
    ExchangeField[] fields = ExchangeField.values();
    return random.nextInt(8) == 0
        ? UNKNOWN.get(random.nextInt(UNKNOWN.size()))
        : fields[random.nextInt(fields.length)].jsonName();
  }

  private String fitting(String name) {
    for (ExchangeField field : ExchangeField.values()) {
      if (field.jsonName().equals(name)) {
        return switch (field.shape()) {
          case TEXT -> VALUES.get(random.nextInt(3));
          case TIME -> "\"2026-04-22T10:00:00.5-03:00\"";
          case COUNT -> String.valueOf(random.nextInt(300));
          case NUMBER -> String.valueOf(random.nextInt(1_000) / 1e3);
          case FLAG -> String.valueOf(random.nextBoolean());
          case NAMES -> "[\"a\"]";
          case SCOPE -> "{}";
        };
      }
    }
    return "1";
  }

  private String blank() {
    return random.nextInt(6) == 0 ? " \t" : "";
  }
}
