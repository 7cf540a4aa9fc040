package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.wording.Corpus;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayList;
import java.util.List;

/** A person who says what somebody once really said. Immutable. */
public record CorpusVoice(List<String> texts, Topic topic) implements Voice {
  private static final int NEIGHBOURS = 30;

  public CorpusVoice {
    texts = List.copyOf(texts);
  }

  /**
   * Draws a person: one whose prompts are known or, failing that, a few neighbourhoods of a set,
   * since sets stand in the order of what they are about.
   */
  static CorpusVoice draw(Corpus corpus, Topic topic, Chance chance) {
    if (!corpus.people().isEmpty() && chance.happens(0.7)) {
      return new CorpusVoice(chance.pick(corpus.people()), topic);
    }
    return neighbourhoods(chance.pick(corpus.organic()), topic, chance);
  }

  static CorpusVoice neighbourhoods(List<String> set, Topic topic, Chance chance) {
    List<String> texts = new ArrayList<>();
    int interests = 1 + chance.poisson(2);
    for (int i = 0; i < interests; i++) {
      int from = chance.below(set.size());
      texts.addAll(set.subList(from, Math.min(set.size(), from + NEIGHBOURS)));
    }
    return new CorpusVoice(texts, topic);
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    draft.topic = topic;
    draft.prompt.append(chance.pick(texts));
  }
}
