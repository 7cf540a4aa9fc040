package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;

/** Somebody who passes a text on once, after having met it. Mutable; for one thread. */
public final class OnceVoice implements Voice {
  private final Voice own;
  private final String text;
  private final long met;
  private boolean said;

  /** {@code met} is when the text was met, in milliseconds since 1970. */
  public OnceVoice(Voice own, String text, long met) {
    this.own = own;
    this.text = text;
    this.met = met;
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    own.speak(draft, turn, chance);
    if (turn == 0 && !said && draft.time >= met) {
      said = true;
      draft.prompt.setLength(0);
      draft.prompt.append(text);
    }
  }
}
