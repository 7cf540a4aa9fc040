package io.stillwatch.judge;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * What a category of a {@link Traces.Trace} says of who has it: its log-odds among a campaign's
 * members against all others, drawn towards the log's own share by {@value #PRIOR} pseudo-accounts
 * and bounded by {@value #FARTHEST}. A distance from the campaign's middle is told apart by the
 * number of exchanges, since strangers are seen from the farther the more there are of them, but
 * members are not: of a magnitude with few members it is drawn towards what members of any
 * magnitude show, by as many as there are of these, {@value #LENT} at most. Counted by one thread,
 * then immutable. Cost: 32 bytes a category.
 */
final class TraceOdds implements Serializable {
  /** How far the log-odds of one trace may go. */
  static final double FARTHEST = 3.5;

  /** The weight of an account that was not learned from, or as a stranger only. */
  static final double UNSEEN = -1;

  /** Weights that differ by less are left out as if they were one. */
  private static final double SAME = 1e-3;

  private static final double PRIOR = 4;
  private static final double LENT = 150;
  private static final Traces.Trace[] TRACES = Traces.Trace.values();

  private final Categories categories;
  private final double[] inside;
  private final double[] outside;
  private final double[] insideOfAny;
  private final double[][] members = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double[][] others = new double[Traces.Trace.COUNT][Traces.MAGNITUDES];
  private final double[] membersOfAny = new double[Traces.Trace.COUNT];
  private double[] tabulated = {};
  private double tabulatedWeight = Double.NaN;

  /** Has counted nobody; the categories of all who will be counted are known. */
  TraceOdds(Categories categories) {
    this.categories = categories;
    this.inside = new double[categories.size()];
    this.outside = new double[categories.size()];
    this.insideOfAny = new double[categories.size()];
  }

  /** Counts an example: where its categories' numbers stand, and how likely it is a member. */
  void count(int[] numbers, int from, double weight) {
    for (int trace = 0; trace < TRACES.length; trace++) {
      int number = numbers[from + trace];
      if (number != Categories.NOTHING) {
        int magnitude = categories.magnitude(number);
        inside[number] += weight;
        outside[number] += 1 - weight;
        members[trace][magnitude] += weight;
        others[trace][magnitude] += 1 - weight;
        insideOfAny[categories.pooled(number)] += weight;
        membersOfAny[trace] += weight;
      }
    }
  }

  /**
   * Looks up from now on what a category says of an account of a weight: worth the while where most
   * who ask have nearly that weight.
   */
  void tabulate(double weight) {
    double[] found = new double[inside.length];
    tabulatedWeight = Double.NaN;
    IntStream.range(Categories.NOTHING + 1, found.length)
        .parallel()
        .forEach(number -> found[number] = of(number, weight));
    tabulated = found;
    tabulatedWeight = weight;
  }

  /**
   * The log-odds of a category.
   *
   * @param weight what the account that has it was counted with, which is left out
   */
  double of(int trace, long category, double weight) {
    int number = number(trace, category);
    return number == Categories.NEVER_MET
        ? odds(
            trace,
            Traces.magnitude(TRACES[trace], category),
            0,
            0,
            learned(insideOfAny, number(trace, Traces.pooled(TRACES[trace], category))),
            weight)
        : of(number, weight);
  }

  /** The same of a category's number. */
  double of(int number, double weight) {
    if (Math.abs(weight - tabulatedWeight) < SAME) {
      return tabulated[number];
    }
    return odds(
        categories.trace(number),
        categories.magnitude(number),
        inside[number],
        outside[number],
        insideOfAny[categories.pooled(number)],
        weight);
  }

  private double odds(
      int trace, int magnitude, double within, double without, double ofAny, double weight) {
    double own = Math.max(0, weight);
    double ownOutside = weight < 0 ? 0 : 1 - own;
    double any = Math.max(0, membersOfAny[trace] - own);
    double lent = Traces.pools(TRACES[trace]) ? Math.min(LENT, any) : 0;
    double found = Math.max(0, within - own) + lent * Math.max(0, ofAny - own) / Math.max(1, any);
    double allInside = Math.max(0, members[trace][magnitude] - own) + lent;
    double allOutside = Math.max(0, others[trace][magnitude] - ownOutside);
    double share = (allInside + 1) / (allInside + allOutside + 2);
    double odds =
        Math.log(
                (found + PRIOR * share) / (Math.max(0, without - ownOutside) + PRIOR * (1 - share)))
            - Math.log(share / (1 - share));
    return Math.max(-FARTHEST, Math.min(FARTHEST, odds));
  }

  /** The share of the members of its magnitude that have a category. */
  double members(int trace, long category) {
    return share(inside, members, trace, category);
  }

  /** The share of the others of its magnitude that have a category. */
  double others(int trace, long category) {
    return share(outside, others, trace, category);
  }

  private double share(double[] side, double[][] all, int trace, long category) {
    return learned(side, number(trace, category))
        / Math.max(1e-9, all[trace][Traces.magnitude(TRACES[trace], category)]);
  }

  /** The number of a category; what was met only after this was learned is as good as never met. */
  private int number(int trace, long category) {
    int number = categories.number(trace, category);
    return number < inside.length ? number : Categories.NEVER_MET;
  }

  private static double learned(double[] side, int number) {
    return number == Categories.NEVER_MET ? 0 : side[number];
  }
}
