package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.wording.Language;
import io.stillwatch.laboratory.wording.Lexicon;
import io.stillwatch.laboratory.wording.Names;
import io.stillwatch.laboratory.wording.Topic;
import java.util.ArrayList;
import java.util.List;

/** A person who writes in another language than English. Immutable. */
public final class ForeignVoice implements Voice {
  private final Topic topic;
  private final List<String> words = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private final String name;

  /** Draws a person. */
  public ForeignVoice(Lexicon lexicon, Language language, Chance chance) {
    this.topic = chance.pick(lexicon.topics());
    this.name = Names.name(chance);
    int favourites = chance.between(3, 9);
    for (int i = 0; i < favourites; i++) {
      words.add(chance.pick(language.words()));
    }
    for (int i = 0; i < 3; i++) {
      sentences.add(chance.pick(language.sentences()));
    }
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    draft.topic = topic;
    int count = 1 + chance.poisson(0.8);
    for (int i = 0; i < count; i++) {
      sentence(draft.prompt, chance);
    }
  }

  private void sentence(StringBuilder out, Chance chance) {
    String sentence = sentences.get(chance.early(sentences.size()));
    int at = 0;
    for (int gap = sentence.indexOf('{'); gap >= 0; gap = sentence.indexOf('{', at)) {
      out.append(sentence, at, gap);
      out.append(sentence.charAt(gap + 1) == 'n' ? name : words.get(chance.early(words.size())));
      at = gap + 3;
    }
    out.append(sentence, at, sentence.length());
    if (chance.happens(0.4)) {
      out.append(' ').append(chance.between(2, 300));
    }
    out.append(' ');
  }
}
