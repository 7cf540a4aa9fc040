package io.stillwatch.laboratory.wording;

import io.stillwatch.laboratory.chance.Chance;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody's taste in words: a few topics, of each the words used most, and names that only this
 * speaker knows. Two speakers differ more than two texts of one. Mutable (the topic at hand); for
 * one thread.
 */
public final class Speaker implements Slots {
  private static final String[] DAYS = {
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "tomorrow",
    "next week",
    "the end of the month",
    "March",
    "October"
  };

  private final List<Topic> topics;
  private final List<String> names;
  private final long bias;
  private final double loyalty;
  private Topic topic;

  /**
   * Draws a speaker.
   *
   * @param topics what the speaker talks about, the first the most
   * @param loyalty from 0 to 1, how much the same words come back
   */
  public Speaker(List<Topic> topics, int names, double loyalty, Chance chance) {
    this.topics = topics;
    this.topic = topics.get(0);
    this.loyalty = loyalty;
    this.bias = chance.bits();
    this.names = Stream.generate(() -> Names.name(chance)).limit(Math.max(1, names)).toList();
  }

  /** Turns to one of the topics, the first ones more often. */
  public void turn(Chance chance) {
    topic = topics.get(chance.early(topics.size()));
  }

  /** What is being talked about. */
  public Topic topic() {
    return topic;
  }

  @Override
  public void fill(String slot, Chance chance, StringBuilder out) {
    switch (slot) {
      case "noun" -> out.append(preferred(topic.nouns(), 5, chance));
      case "verb" -> out.append(preferred(topic.verbs(), 3, chance));
      case "quality" -> out.append(preferred(topic.qualities(), 2, chance));
      case "name", "place" -> out.append(names.get(chance.early(names.size())));
      case "day" -> out.append(chance.pick(DAYS));
      case "number" ->
          out.append(chance.happens(0.7) ? chance.between(2, 30) : chance.between(31, 4000));
      case "topic" -> out.append(topic.name());
      case "identifier" -> Names.identifier(chance, out);
      default -> throw new IllegalArgumentException("nobody fills the gap " + slot);
    }
  }

  private String preferred(List<String> words, int favourites, Chance chance) {
    if (chance.happens(loyalty)) {
      int start = (int) Math.floorMod(bias, (long) words.size());
      return words.get((start + chance.early(favourites)) % words.size());
    }
    return chance.pick(words);
  }
}
