package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import io.stillwatch.laboratory.population.Whereabouts;

/**
 * An account whose key somebody stole: from then on its sessions are the owner's or the thief's,
 * each from their own place and in their own words. Mutable; for one thread.
 */
public final class TwoHands implements Voice, Whereabouts {
  private final Voice owner;
  private final Whereabouts home;
  private final Voice thief;
  private final Whereabouts elsewhere;
  private final long stolen;
  private final double share;
  private boolean byThief;

  /** From {@code stolen} on, {@code share} of the sessions are the thief's. */
  public TwoHands(
      Voice owner,
      Whereabouts home,
      Voice thief,
      Whereabouts elsewhere,
      long stolen,
      double share) {
    this.owner = owner;
    this.home = home;
    this.thief = thief;
    this.elsewhere = elsewhere;
    this.stolen = stolen;
    this.share = share;
  }

  @Override
  public void settle(Draft draft, int turn, Chance chance) {
    if (turn == 0) {
      byThief = draft.time >= stolen && chance.happens(share);
    }
    (byThief ? elsewhere : home).settle(draft, turn, chance);
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    (byThief ? thief : owner).speak(draft, turn, chance);
  }

  @Override
  public void heard(Draft draft) {
    (byThief ? thief : owner).heard(draft);
  }
}
