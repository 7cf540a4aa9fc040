package io.stillwatch.laboratory.population.voice;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.population.Draft;
import io.stillwatch.laboratory.population.Voice;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who puts answers back into prompts: their organisation's own, or ones that were
 * published. Mutable; accounts that share the answers share the {@link Shelf}; for one thread.
 */
public final class QuotingVoice implements Voice {
  private final Voice own;
  private final String frame;
  private final double share;
  private final Shelf shelf;

  /** Answers that can be quoted. */
  public static final class Shelf {
    private final int room;
    private final List<String> answers = new ArrayList<>();

    /** A shelf that has room for so many and keeps the first. */
    public Shelf(int room) {
      this.room = room;
    }

    private void put(CharSequence answer) {
      if (answers.size() < room && !answer.isEmpty()) {
        answers.add(answer.toString());
      }
    }
  }

  /** {@code share} of the prompts quote. */
  public QuotingVoice(Voice own, String frame, double share, Shelf shelf) {
    this.own = own;
    this.frame = frame;
    this.share = share;
    this.shelf = shelf;
  }

  @Override
  public void speak(Draft draft, int turn, Chance chance) {
    own.speak(draft, turn, chance);
    if (!shelf.answers.isEmpty() && chance.happens(share)) {
      draft.prompt.append('\n').append(frame).append('\n');
      draft.prompt.append(shelf.answers.get(chance.early(shelf.answers.size())));
    }
  }

  @Override
  public void heard(Draft draft) {
    own.heard(draft);
    shelf.put(draft.completion);
  }
}
