package io.stillwatch.laboratory.wording;

import io.stillwatch.laboratory.chance.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences with gaps: a line {@code rule = text {gap} text | other text}. A gap names another
 * rule, or is left to the speaker. Immutable once read; may be shared between threads.
 */
public final class Grammar {
  private static final int MAX_DEPTH = 12;

  private final Map<String, List<String[]>> rules;

  private Grammar(Map<String, List<String[]>> rules) {
    this.rules = rules;
  }

  static Grammar parse(List<String> lines) {
    Map<String, List<String[]>> rules = new LinkedHashMap<>();
    for (String line : lines) {
      int sign = line.indexOf(" = ");
      List<String[]> templates =
          rules.computeIfAbsent(line.substring(0, sign), name -> new ArrayList<>());
      for (String template : line.substring(sign + 3).split(" \\| ", -1)) {
        // Even places are words as they stand, odd places are gaps.
        templates.add(template.strip().split("[{}]", -1));
      }
    }
    return new Grammar(rules);
  }

  /** How many templates a rule has. */
  public int templates(String rule) {
    return of(rule).size();
  }

  /** Appends any sentence of the rule. */
  public void say(String rule, Slots slots, Chance chance, StringBuilder out) {
    say(rule, chance.below(templates(rule)), slots, chance, out);
  }

  /** Appends a sentence of one template of the rule. */
  public void say(String rule, int template, Slots slots, Chance chance, StringBuilder out) {
    expand(of(rule).get(template), slots, chance, out, 0);
  }

  private void expand(String[] parts, Slots slots, Chance chance, StringBuilder out, int depth) {
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        out.append(parts[i]);
        continue;
      }
      List<String[]> templates = depth < MAX_DEPTH ? rules.get(parts[i]) : null;
      if (templates == null) {
        slots.fill(parts[i], chance, out);
      } else {
        expand(chance.pick(templates), slots, chance, out, depth + 1);
      }
    }
  }

  private List<String[]> of(String rule) {
    List<String[]> templates = rules.get(rule);
    if (templates == null) {
      throw new IllegalArgumentException("the grammar has no rule " + rule);
    }
    return templates;
  }
}
