package io.stillwatch.laboratory.wording;

import java.util.List;

/** A language other than English, with a few everyday words and sentences of it. */
public record Language(String code, List<String> words, List<String> sentences) {

  public Language {
    words = List.copyOf(words);
    sentences = List.copyOf(sentences);
  }

  static Language parse(String line) {
    String[] parts = line.split("\\|", -1);
    return new Language(
        parts[0].strip(),
        List.of(parts[1].strip().split(",", -1)),
        List.of(parts[2].strip().split(";", -1)));
  }
}
