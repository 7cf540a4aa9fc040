package io.stillwatch.laboratory.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * Accounts that sent the very same prompt, or work under the very same system prompt, ten of them
 * or more; groups that overlap are one. Source: "identical prompts" among the techniques of the
 * joint advisory AA26-251A, as a rule of a log search.
 */
record SamePrompt() implements Baseline {
  private static final int LEAST = 10;

  @Override
  public String name() {
    return "same prompt";
  }

  @Override
  public String source() {
    return "identical prompts of AA26-251A as an exact-match rule, ten accounts and more";
  }

  @Override
  public boolean grouping() {
    return true;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    int rows = log.size();
    long[] texts = new long[2 * rows];
    int[] accounts = new int[2 * rows];
    Arrays.setAll(texts, i -> i < rows ? log.prompt(i) : log.system(i - rows));
    Arrays.setAll(accounts, i -> log.account(i % rows));
    Incidence incidence = Incidence.of(texts, accounts);
    DisjointSets sets = new DisjointSets(log.accounts());
    for (int text = 0; text < incidence.objects(); text++) {
      int degree = incidence.degree(text);
      for (int place = 1; degree >= LEAST && place < degree; place++) {
        sets.join(incidence.account(text, 0), incidence.account(text, place));
      }
    }
    return sets.sets(LEAST);
  }
}
