package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.wording.Lexicon;
import io.stillwatch.laboratory.wording.Speaker;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayList;
import java.util.List;

/** A person who asks about their own topics in their own way. Mutable; for one thread. */
public final class PersonVoice implements Voice {
  private final Lexicon lexicon;
  private final Speaker speaker;
  private final int[] ways;
  private final double context;
  private final boolean lowerCase;

  /** Draws a person. */
  public PersonVoice(Lexicon lexicon, Chance chance) {
    this(lexicon, topics(lexicon, chance), chance);
  }

  /** Draws a person who talks about given topics. */
  public PersonVoice(Lexicon lexicon, List<Topic> topics, Chance chance) {
    this.lexicon = lexicon;
    this.speaker = new Speaker(topics, chance.between(3, 14), 0.3 + 0.6 * chance.unit(), chance);
    this.ways = new int[chance.between(3, 9)];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = chance.below(lexicon.people().templates("ask"));
    }
    this.context = chance.logNormal(0.7, 0.9);
    this.lowerCase = chance.happens(0.3);
  }

  /** Draws the few topics that a person has. */
  public static List<Topic> topics(Lexicon lexicon, Chance chance) {
    List<Topic> topics = new ArrayList<>();
    int count = 1 + chance.poisson(1.8);
    for (int i = 0; i < count; i++) {
      topics.add(chance.pick(lexicon.topics()));
    }
    return topics;
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    if (turn == 0) {
      speaker.turn(chance);
    }
    draft.topic = speaker.topic();
    int begin = draft.prompt.length();
    if (turn > 0 && chance.happens(0.8)) {
      lexicon.people().say("follow", speaker, chance, draft.prompt);
    } else {
      lexicon.people().say("ask", ways[chance.early(ways.length)], speaker, chance, draft.prompt);
      int more = Math.min(10, chance.poisson(context));
      for (int i = 0; i < more; i++) {
        draft.prompt.append(' ');
        lexicon.people().say("context", speaker, chance, draft.prompt);
      }
    }
    if (lowerCase) {
      for (int i = begin; i < draft.prompt.length(); i++) {
        draft.prompt.setCharAt(i, Character.toLowerCase(draft.prompt.charAt(i)));
      }
    }
  }
}
