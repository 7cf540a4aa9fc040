package io.stillwatch.laboratory.wording;

import java.util.List;

/** A thing to talk about, with the words for it. */
public record Topic(String name, List<String> nouns, List<String> verbs, List<String> qualities) {

  public Topic {
    nouns = List.copyOf(nouns);
    verbs = List.copyOf(verbs);
    qualities = List.copyOf(qualities);
  }

  static Topic parse(String line) {
    String[] parts = line.split("\\|", -1);
    return new Topic(parts[0].strip(), words(parts[1]), words(parts[2]), words(parts[3]));
  }

  private static List<String> words(String list) {
    return List.of(list.strip().split("\\s*,\\s*", -1));
  }
}
