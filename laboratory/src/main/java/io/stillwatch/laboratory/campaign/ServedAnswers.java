package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * What a campaign's accounts were served of late, {@value #REMEMBERED} answers at most: where its
 * parts find what they clean and grade. Mutable, shared by the parts; for one thread.
 */
public final class ServedAnswers {
  private static final int REMEMBERED = 4000;

  private final boolean wanted;
  private final List<String> answers = new ArrayList<>();

  /** Keeps answers if any part sends some back. */
  public ServedAnswers(boolean wanted) {
    this.wanted = wanted;
  }

  /** Keeps the answer to an item of work. */
  void keep(long item, CharSequence answer) {
    if (!wanted) {
      return;
    }
    if (answers.size() < REMEMBERED) {
      answers.add(answer.toString());
    } else {
      answers.set((int) (item % REMEMBERED), answer.toString());
    }
  }

  boolean isEmpty() {
    return answers.isEmpty();
  }

  String any(Chance chance) {
    return answers.get(chance.below(answers.size()));
  }
}
