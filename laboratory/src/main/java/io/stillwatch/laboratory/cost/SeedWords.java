package io.stillwatch.laboratory.cost;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.wording.Lexicon;
import io.stillwatch.laboratory.wording.Names;
import io.stillwatch.laboratory.wording.Speaker;
import io.stillwatch.laboratory.wording.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The words that lines of the {@link SeedCase} are made of, as bytes to be copied: words that all
 * use, words of {@value #TOPICS} topics, templates of businesses, and what a campaign has a model
 * work on. Immutable; shared by threads.
 */
final class SeedWords {
  static final int TOPICS = 512;

  private static final int OF_TOPIC = 96;
  private static final int TASKS = 4_096;
  private static final int WORDINGS = 8;
  private static final List<String> WORK =
      List.of("task-software", "task-agentic", "task-planning", "task-software");

  private final byte[][] general;
  private final byte[][] topical = new byte[TOPICS * OF_TOPIC][];
  private final byte[][] tasks = new byte[TASKS][];
  private final byte[][] wordings = new byte[WORDINGS][];

  SeedWords(long seed) {
    Lexicon lexicon = Lexicon.read();
    Chance chance = Chance.seeded(seed);
    general = lexicon.general().stream().map(SeedWords::bytes).toArray(byte[][]::new);
    for (int topic = 0; topic < TOPICS; topic++) {
      fill(topic, lexicon.topics().get(topic % lexicon.topics().size()), chance.of(topic));
    }
    Chance own = chance.of("work");
    Speaker speaker = new Speaker(lexicon.topics(), 40, 0, own);
    for (int task = 0; task < TASKS; task++) {
      speaker.turn(own);
      tasks[task] = said(lexicon, WORK.get(task % WORK.size()), speaker, own);
    }
    for (int wording = 0; wording < WORDINGS; wording++) {
      wordings[wording] = said(lexicon, "manner", speaker, own);
    }
  }

  /** A third of a topic's words come from the lexicon, the others are of nobody else. */
  private void fill(int number, Topic topic, Chance chance) {
    List<String> known = new ArrayList<>(topic.nouns());
    known.addAll(topic.verbs());
    for (int place = 0; place < OF_TOPIC; place++) {
      StringBuilder word = new StringBuilder();
      if (place % 3 == 0) {
        word.append(known.get((place / 3 + number) % known.size()));
      } else {
        Names.syllables(chance.between(1, 3), chance, word);
      }
      topical[number * OF_TOPIC + place] = bytes(word.toString());
    }
  }

  private static byte[] said(Lexicon lexicon, String rule, Speaker speaker, Chance chance) {
    StringBuilder out = new StringBuilder();
    lexicon.work().say(rule, speaker, chance, out);
    return bytes(out.toString());
  }

  private static byte[] bytes(String text) {
    return text.replace('"', '\'')
        .replace('\\', '/')
        .replace('\n', ' ')
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Any piece of the campaign's work. */
  byte[] task(SplittableRandom chance) {
    return tasks[chance.nextInt(TASKS)];
  }

  /** One of the campaign's wordings. */
  byte[] wording(SplittableRandom chance) {
    return wordings[chance.nextInt(WORDINGS)];
  }

  /** A word that all use. */
  byte[] general(SplittableRandom chance) {
    return general[chance.nextInt(general.length)];
  }

  /**
   * A word of a topic: few are frequent and most are rare, as in language.
   *
   * @param taste which of the topic's words come first
   */
  byte[] topical(int topic, int taste, SplittableRandom chance) {
    double share = chance.nextDouble();
    int place = Math.floorMod(taste + (int) (share * share * OF_TOPIC), OF_TOPIC);
    return topical[topic * OF_TOPIC + place];
  }
}
