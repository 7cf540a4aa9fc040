package io.stillwatch.laboratory.wording;

import io.stillwatch.laboratory.chance.Chance;

/** Makes up names of people, companies, projects and identifiers in programs. */
public final class Names {
  private static final String[] STARTS = {
    "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p",
    "pr", "qu", "r", "s", "sh", "st", "t", "tr", "v", "w", "y", "z", ""
  };
  private static final String[] MIDDLES = {
    "a", "e", "i", "o", "u", "ai", "ea", "ou", "ie", "oo", "au", "ei"
  };
  private static final String[] ENDS = {
    "", "n", "r", "l", "s", "m", "nd", "rt", "x", "th", "ck", "v", "nt", "ll"
  };

  private Names() {}

  /** A name as of a person or a product, with a capital. */
  public static String name(Chance chance) {
    StringBuilder out = new StringBuilder(12);
    syllables(chance.between(1, 3), chance, out);
    if (out.length() < 3) {
      syllables(1, chance, out);
    }
    out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
    return out.toString();
  }

  /** A name as programs have them: {@code retry_morvel}. */
  public static String identifier(Chance chance) {
    StringBuilder out = new StringBuilder(16);
    identifier(chance, out);
    return out.toString();
  }

  /** The same, appended. */
  public static void identifier(Chance chance, StringBuilder out) {
    syllables(chance.between(1, 2), chance, out);
    out.append('_');
    syllables(chance.between(1, 3), chance, out);
  }

  /** The parts of a name, appended. */
  public static void syllables(int count, Chance chance, StringBuilder out) {
    for (int i = 0; i < count; i++) {
      out.append(chance.pick(STARTS)).append(chance.pick(MIDDLES));
      if (i == count - 1 || chance.happens(0.3)) {
        out.append(chance.pick(ENDS));
      }
    }
  }
}
