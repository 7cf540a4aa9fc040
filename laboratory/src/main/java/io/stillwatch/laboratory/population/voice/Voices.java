package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.wording.Language;
import io.stillwatch.laboratory.wording.Speaker;
import io.stillwatch.laboratory.wording.Topic;
import java.util.List;

/** Draws people's voices, real ones where the world has a corpus. Stateless. */
public final class Voices {

  private Voices() {}

  /** A person with topics of their own. */
  public static Voice person(World world, Chance chance) {
    return person(world, PersonVoice.topics(world.lexicon(), chance), chance);
  }

  /** A person who talks about given topics, as far as the words are the laboratory's own. */
  public static Voice person(World world, List<Topic> topics, Chance chance) {
    return world.corpus().isPresent()
        ? CorpusVoice.draw(world.corpus().get(), topics.get(0), chance)
        : new PersonVoice(world.lexicon(), topics, chance);
  }

  /** A person who writes a language, English where the laboratory has no other. */
  public static Voice foreign(World world, String code, Chance chance) {
    for (Language language : world.lexicon().languages()) {
      if (language.code().equals(code)) {
        return new ForeignVoice(world.lexicon(), language, chance);
      }
    }
    return person(world, chance);
  }

  /** A text that strangers paste. */
  public static String template(World world, Speaker seller, Chance chance) {
    if (world.corpus().isPresent() && !world.corpus().get().templates().isEmpty()) {
      return chance.pick(world.corpus().get().templates());
    }
    StringBuilder out = new StringBuilder();
    world.lexicon().work().say("marketplace", seller, chance, out);
    return out.toString();
  }
}
