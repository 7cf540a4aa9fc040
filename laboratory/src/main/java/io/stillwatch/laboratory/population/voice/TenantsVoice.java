package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import java.util.List;

/** Many people behind one key, a session being one person's. Mutable; for one thread. */
public final class TenantsVoice implements Voice {
  private final List<Voice> people;
  private final List<String> names;
  private int who;

  /** Names as in {@code end_user}; empty where the customer does not pass them on. */
  public TenantsVoice(List<Voice> people, List<String> names) {
    this.people = List.copyOf(people);
    this.names = List.copyOf(names);
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    if (turn == 0) {
      who = chance.early(people.size());
    }
    people.get(who).speak(draft, turn, chance);
    if (!names.isEmpty()) {
      draft.endUser = names.get(who);
    }
  }
}
