package io.stillwatch.laboratory.population;

/** Takes the exchanges as they are made; must not keep the draft. */
@FunctionalInterface
public interface Sink {

  /** Takes one. */
  void take(Draft draft);
}
