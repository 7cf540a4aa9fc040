package io.stillwatch.laboratory.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All words that the laboratory has of its own. Immutable; may be shared between threads.
 *
 * @param topics what people talk about
 * @param people how people ask
 * @param work how programs and pipelines ask
 * @param languages the languages other than English
 * @param general words that belong to no topic
 */
public record Lexicon(
    List<Topic> topics,
    Grammar people,
    Grammar work,
    List<Language> languages,
    List<String> general) {

  public Lexicon {
    topics = List.copyOf(topics);
    languages = List.copyOf(languages);
    general = List.copyOf(general);
  }

  /** Reads the words that come with the laboratory. */
  public static Lexicon read() {
    return new Lexicon(
        lines("topics.txt").stream().map(Topic::parse).toList(),
        Grammar.parse(lines("prompts.txt")),
        Grammar.parse(lines("work.txt")),
        lines("languages.txt").stream().map(Language::parse).toList(),
        List.of(String.join(" ", lines("general.txt")).split(" ", -1)));
  }

  /** The topic of that name. */
  public Topic topic(String name) {
    for (Topic topic : topics) {
      if (topic.name().equals(name)) {
        return topic;
      }
    }
    throw new IllegalArgumentException("no topic " + name);
  }

  private static List<String> lines(String file) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the laboratory was built without " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
