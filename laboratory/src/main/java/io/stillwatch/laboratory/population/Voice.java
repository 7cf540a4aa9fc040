package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.chance.Chance;

/** What an account says. */
public interface Voice {

  /**
   * Fills prompt, system prompt, tools and topic of the exchange that is this turn of a session.
   */
  void speak(Draft draft, int turn, Chance chance);

  /** Takes notice of the finished exchange, answer included. */
  default void heard(Draft draft) {}
}
