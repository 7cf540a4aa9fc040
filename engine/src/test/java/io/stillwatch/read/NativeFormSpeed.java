package io.stillwatch.read;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.kernel.ScalarKernels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Measures the reading of native lines of about 1 KB on one core: the whole reader, the library
 * path, and the library's bare tokens with their texts. Not a test; run {@code main} with the test
 * class path.
 */
final class NativeFormSpeed {
  private static final int LINES = 100_000;
  private static final int ROUNDS = 8;

  private NativeFormSpeed() {}

  /** Prints megabytes a second, the best of the rounds. */
  public static void main(String[] arguments) {
    byte[] log = log(new Random(1));
    double reader = 0;
    double parser = 0;
    double tokens = 0;
    for (int round = 0; round < ROUNDS; round++) {
      reader = Math.max(reader, megabytesASecond(log, () -> read(log)));
      parser = Math.max(parser, megabytesASecond(log, () -> parse(log)));
      tokens = Math.max(tokens, megabytesASecond(log, () -> tokens(log)));
    }
    System.out.printf(
        "%d bytes a line, MB/s: whole reader %.0f, library path %.0f, bare tokens %.0f%n",
        log.length / LINES, reader, parser, tokens);
  }

  private static long read(byte[] log) {
    Counting sink = new Counting();
    new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE, new ByteArrayInputStream(log))
        .read(List.of(Path.of("-")), sink);
    return sink.characters;
  }

  private static long parse(byte[] log) {
    NativeParser parser = new NativeParser(JsonLines.plain(ReadLimits.DEFAULT));
    Counting sink = new Counting();
    for (int from = 0; from < log.length; ) {
      int to = new ScalarKernels().find((byte) '\n', log, from, log.length);
      if (parser.exchange(log, from, to) instanceof Reading.OfExchange read) {
        sink.exchange(read.exchange());
      }
      from = to + 1;
    }
    return sink.characters;
  }

  private static long tokens(byte[] log) {
    JsonLines json = JsonLines.plain(ReadLimits.DEFAULT);
    long characters = 0;
    for (int from = 0; from < log.length; ) {
      int to = new ScalarKernels().find((byte) '\n', log, from, log.length);
      try (JsonParser parser = json.parser(log, from, to)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            characters += parser.getString().length();
          }
        }
      }
      from = to + 1;
    }
    return characters;
  }

  private static double megabytesASecond(byte[] log, LongSupplier work) {
    long start = System.nanoTime();
    if (work.getAsLong() < LINES) {
      throw new IllegalStateException("nothing was read");
    }
    return log.length / 1e6 / ((System.nanoTime() - start) / 1e9);
  }

  private static byte[] log(Random random) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    for (int line = 0; line < LINES; line++) {
      String text =
          "{\"id\":\"e%d\",\"time\":\"2026-04-22T10:%02d:%02d.%03dZ\",\"account\":\"a%d\",\"model\":\"m-1\","
                  .formatted(line, line / 60 % 60, line % 60, line % 1_000, random.nextInt(5_000))
              + "\"ip\":\"10.1.%d.%d\",\"user_agent\":\"sdk/1.2.3\",\"system\":\"You are a careful tutor.\","
                  .formatted(random.nextInt(256), random.nextInt(256))
              + "\"prompt\":\""
              + words(random, 60)
              + "\\n\",\"completion\":\""
              + words(random, 60)
              + "\",\"input_tokens\":120,\"output_tokens\":130,\"temperature\":0.7,\"stream\":true}\n";
      log.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    return log.toByteArray();
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      words.append(Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36)).append("ly ");
    }
    return words.toString();
  }

  /** Uses what it is given, so that no work can be left out. */
  private static final class Counting implements LogSink {
    private long characters;

    @Override
    public void exchange(Exchange exchange) {
      characters += exchange.text().prompt().length() + exchange.text().completion().length();
    }

    @Override
    public void account(Account account) {
      characters++;
    }

    @Override
    public void rejected(Rejected line) {
      throw new IllegalStateException(line.toString());
    }
  }
}
