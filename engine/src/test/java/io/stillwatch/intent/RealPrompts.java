package io.stillwatch.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prompts that other people wrote, beside the checkout and never in it. Even lines were looked at
 * while weights were set, odd lines never.
 */
final class RealPrompts {
  private static final Path DATA =
      Path.of(System.getProperty("stillwatch.shared.data", "../../shared/data"));
  private static final JsonMapper JSON = new JsonMapper();

  private RealPrompts() {}

  static boolean present() {
    return Files.isDirectory(DATA.resolve("prompts"));
  }

  /** The lines of a set that were never looked at. */
  static List<String> unseen(String set) throws IOException {
    try (BufferedReader reader =
        Files.newBufferedReader(DATA.resolve("prompts/" + set + ".jsonl"))) {
      return oddLines(reader);
    }
  }

  /** The unseen words of people who talk to each other, not to a model. */
  static List<String> people() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve("people/people.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      return oddLines(reader);
    }
  }

  private static List<String> oddLines(BufferedReader reader) throws IOException {
    List<String> texts = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (number++ % 2 == 1) {
        texts.add(JSON.readTree(line).get("text").asString());
      }
    }
    return texts;
  }
}
