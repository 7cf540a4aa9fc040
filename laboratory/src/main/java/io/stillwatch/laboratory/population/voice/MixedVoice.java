package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;

/**
 * An account that is used for two things; a session is for one of them. Mutable; for one thread.
 */
public final class MixedVoice implements Voice {
  private final Voice usual;
  private final Voice other;
  private final double share;
  private boolean turned;

  /** {@code share} of the sessions are for the other thing. */
  public MixedVoice(Voice usual, Voice other, double share) {
    this.usual = usual;
    this.other = other;
    this.share = share;
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    if (turn == 0) {
      turned = chance.happens(share);
    }
    (turned ? other : usual).speak(draft, turn, chance);
  }

  @Override
  public void heard(Draft draft) {
    (turned ? other : usual).heard(draft);
  }
}
