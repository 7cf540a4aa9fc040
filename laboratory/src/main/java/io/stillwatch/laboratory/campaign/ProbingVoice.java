package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.wording.Speaker;

/**
 * Tries techniques of extraction one after another until a moment, then works like the others.
 * Mutable; for one thread.
 */
final class ProbingVoice implements Voice {
  private final World world;
  private final Speaker speaker;
  private final WorkList work;
  private final Voice afterwards;
  private final long until;

  ProbingVoice(World world, WorkList work, Voice afterwards, long until, Chance chance) {
    this.world = world;
    this.speaker = new Speaker(world.lexicon().topics(), 40, 0, chance);
    this.work = work;
    this.afterwards = afterwards;
    this.until = until;
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    if (draft.time >= until) {
      afterwards.speak(draft, turn, chance);
      return;
    }
    draft.harvested = true;
    world.lexicon().work().say("technique", speaker, chance, draft.prompt);
    draft.prompt.append(' ');
    draft.topic = work.write(work.deal(), draft.prompt);
  }

  @Override
  public void heard(Draft draft) {
    if (draft.time >= until) {
      afterwards.heard(draft);
    }
  }
}
