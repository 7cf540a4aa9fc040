package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.wording.Grammar;
import io.stillwatch.laboratory.wording.Speaker;

/**
 * A program that puts words into a frame: the same system prompt and tools each time, and sentences
 * of a rule of the grammar. Mutable (the speaker); for one thread.
 *
 * @param first the rule for the first turn of a session
 * @param next the rule for the turns after it
 */
public record ProgramVoice(
    Grammar grammar, String system, String tools, String first, String next, Speaker speaker)
    implements Voice {

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    if (turn == 0) {
      speaker.turn(chance);
    }
    draft.topic = speaker.topic();
    draft.system = system;
    draft.tools = tools;
    grammar.say(turn == 0 ? first : next, speaker, chance, draft.prompt);
  }
}
