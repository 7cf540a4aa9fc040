package io.stillwatch.laboratory.wording;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real prompts from a folder: {@code harvest__*.jsonl} for campaigns, {@code organic__*.jsonl} for
 * people, {@code template_trap__*.jsonl} for texts that strangers paste, and {@code
 * people.jsonl.gz} (lines with {@code person} and {@code text}) where somebody's own prompts are
 * known. Immutable.
 *
 * @param harvest prompts by set
 * @param organic prompts by set
 * @param templates texts that strangers paste
 * @param people each person's own prompts
 */
public record Corpus(
    List<List<String>> harvest,
    List<List<String>> organic,
    List<String> templates,
    List<List<String>> people) {
  private static final int LONGEST = 1500;
  private static final int FEWEST_OF_A_PERSON = 5;

  public Corpus {
    harvest = List.copyOf(harvest);
    organic = List.copyOf(organic);
    templates = List.copyOf(templates);
    people = List.copyOf(people);
  }

  /**
   * Reads a folder.
   *
   * @throws StillwatchException where the folder has no harvest or no organic prompts
   */
  public static Corpus read(Path folder) {
    try {
      Corpus corpus =
          new Corpus(
              sets(folder, "harvest__"),
              sets(folder, "organic__"),
              sets(folder, "template_trap__").stream().flatMap(List::stream).toList(),
              people(folder.resolve("people.jsonl.gz")));
      if (corpus.harvest.isEmpty() || corpus.organic.isEmpty()) {
        throw new StillwatchException(
            Problem.INPUT_MISSING, folder + " has no harvest__*.jsonl or no organic__*.jsonl");
      }
      return corpus;
    } catch (IOException | JacksonException failure) {
      throw new StillwatchException(
          Problem.INPUT_MISSING, "cannot read the corpus " + folder, failure);
    }
  }

  private static List<List<String>> sets(Path folder, String prefix) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
    }
    List<List<String>> sets = new ArrayList<>();
    for (Path file : files) {
      try (InputStream stream = Files.newInputStream(file)) {
        Map<String, List<String>> set = grouped(stream, "");
        sets.addAll(set.values());
      }
    }
    return sets;
  }

  private static List<List<String>> people(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
      return grouped(stream, "person").values().stream()
          .filter(texts -> texts.size() >= FEWEST_OF_A_PERSON)
          .toList();
    }
  }

  /** Texts by the value of a field, all in one group where the field has no name. */
  private static Map<String, List<String>> grouped(InputStream stream, String field)
      throws IOException {
    JsonMapper mapper = new JsonMapper();
    Map<String, List<String>> groups = new TreeMap<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode node = mapper.readTree(line);
      String text = node.path("text").asString("");
      String group = field.isEmpty() ? "" : node.path(field).asString("");
      groups
          .computeIfAbsent(group, name -> new ArrayList<>())
          .add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
    return groups;
  }
}
