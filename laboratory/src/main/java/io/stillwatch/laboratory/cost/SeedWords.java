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
  private static final int OF_ALL = 410;
  private static final int TASKS = 4_096;
  private static final int WORDINGS = 8;
  private static final List<String> WORK =
      List.of("task-software", "task-agentic", "task-planning", "task-software");

  /** Those of the topics, and behind them those that all use. */
  private final PackedWords words;

  private final int firstOfAll;
  private final int ofAll;
  private final byte[][] tasks = new byte[TASKS][];
  private final byte[][] wordings = new byte[WORDINGS][];

  SeedWords(long seed) {
    Lexicon lexicon = Lexicon.read();
    Chance chance = Chance.seeded(seed);
    List<byte[]> all = new ArrayList<>();
    for (int topic = 0; topic < TOPICS; topic++) {
      Topic known = lexicon.topics().get(topic % lexicon.topics().size());
      all.addAll(wordsOf(topic, known, chance.of(topic)));
    }
    firstOfAll = all.size();
    lexicon.general().stream().map(SeedWords::bytes).forEach(all::add);
    ofAll = all.size() - firstOfAll;
    words = new PackedWords(all);
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
  private static List<byte[]> wordsOf(int number, Topic topic, Chance chance) {
    List<byte[]> words = new ArrayList<>();
    List<String> known = new ArrayList<>(topic.nouns());
    known.addAll(topic.verbs());
    for (int place = 0; place < OF_TOPIC; place++) {
      StringBuilder word = new StringBuilder();
      if (place % 3 == 0) {
        word.append(known.get((place / 3 + number) % known.size()));
      } else {
        Names.syllables(chance.between(1, 3), chance, word);
      }
      words.add(bytes(word.toString()));
    }
    return words;
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

  /**
   * Writes a word that all use, or one of a topic: few of those are frequent and most are rare, as
   * in language. Gives where it ends.
   *
   * @param topic which topic; below 0 any
   * @param taste which of the topic's words come first, as {@link #taste} gives it
   */
  int write(int topic, int taste, SplittableRandom chance, byte[] out, int at) {
    // One draw: ten bits say of which kind, nine of which topic, and the upper half which word.
    long drawn = chance.nextLong();
    long which = drawn >>> 32;
    int chosen = topic < 0 ? (int) (drawn >>> 10) & TOPICS - 1 : topic;
    double share = which * 0x1p-32;
    int place = taste + (int) (share * share * OF_TOPIC);
    int ofTopic = chosen * OF_TOPIC + place - (OF_TOPIC & OF_TOPIC - 1 - place >> 31);
    int anyones = firstOfAll + (int) (which * ofAll >>> 32);
    // Of which kind a word is cannot be guessed, so both are found, and one is taken by its bits.
    int isAnyones = (int) (drawn & 1_023) - OF_ALL >> 31;
    return words.write(ofTopic ^ (ofTopic ^ anyones) & isAnyones, out, at);
  }

  /** Which of a topic's words come first for who likes this number. */
  static int taste(int liked) {
    return Math.floorMod(liked, OF_TOPIC);
  }
}
