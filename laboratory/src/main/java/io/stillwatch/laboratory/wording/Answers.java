package io.stillwatch.laboratory.wording;

import io.stillwatch.laboratory.chance.Chance;
import java.util.List;

/**
 * Writes what a model might answer: about the topic, and never the same twice, so that a copy of a
 * few dozen words betrays where it came from. Immutable; may be shared between threads.
 */
public final class Answers {
  private static final String[] JOINS = {
    ", and ",
    ". ",
    ", so ",
    "; ",
    ". Then ",
    ", because ",
    ". ",
    ", while ",
    ". In short, ",
    ". Note that ",
    ", unless ",
    ".\n- ",
    ".\n- ",
    ": "
  };
  private static final String[] OPENINGS = {
    "",
    "",
    "Sure. ",
    "Here is one way. ",
    "Yes, ",
    "It depends. ",
    "Short answer: ",
    "To begin, ",
    "Good question. ",
    "First, ",
    "There are two parts to this. ",
    "",
    "Let us take it in order. "
  };
  private static final String[] SMALL = {
    " the ", " a ", " of ", " to ", " with ", " in ", " for ", " ", " ", " ", " from ", " by "
  };

  private final List<String> general;

  public Answers(Lexicon lexicon) {
    this.general = lexicon.general();
  }

  /** Appends an answer of about that many characters. */
  public void write(Topic topic, int length, Chance chance, StringBuilder out) {
    int end = out.length() + length;
    out.append(chance.pick(OPENINGS));
    while (out.length() < end) {
      clause(topic, chance, out);
      out.append(chance.pick(JOINS));
    }
    int last = out.length();
    while (last > 0 && !Character.isLetterOrDigit(out.charAt(last - 1))) {
      last--;
    }
    out.setLength(last);
    out.append('.');
  }

  private void clause(Topic topic, Chance chance, StringBuilder out) {
    int words = chance.between(3, 6);
    for (int i = 0; i < words; i++) {
      int kind = chance.below(20);
      if (kind < 12) {
        out.append(chance.pick(general));
      } else if (kind < 16) {
        out.append(chance.pick(topic.nouns()));
      } else if (kind < 18) {
        out.append(chance.pick(topic.verbs()));
      } else if (kind < 19) {
        Names.syllables(2, chance, out);
      } else {
        out.append(chance.between(2, 9999));
      }
      if (i < words - 1) {
        out.append(chance.pick(SMALL));
      }
    }
  }
}
