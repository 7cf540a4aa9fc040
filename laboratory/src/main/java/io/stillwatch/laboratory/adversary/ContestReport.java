package io.stillwatch.laboratory.adversary;

import io.stillwatch.laboratory.evaluate.EvaluationPage;
import io.stillwatch.laboratory.evaluate.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A contest as people read it. Stateless. */
public final class ContestReport {

  private ContestReport() {}

  /** For the terminal. */
  public static String text(Contest contest) {
    return summary(contest).text();
  }

  /** As Markdown. */
  public static String markdown(Contest contest) {
    return "# What it costs to stay unseen\n\n"
        + explanation(contest)
        + "\n\n"
        + summary(contest).markdown()
        + rounds(contest).markdown();
  }

  /** As a page that needs nothing else. */
  public static String html(Contest contest) {
    return EvaluationPage.framed(
        "What it costs to stay unseen",
        explanation(contest),
        summary(contest).html() + CostCurve.of(contest) + rounds(contest).html());
  }

  private static String explanation(Contest contest) {
    return String.format(
        Locale.ROOT,
        "The case demo at scale %s, seed %d. An account costs one unit and tactics come on top; an"
            + " account ends when it is flagged. The adversary learns whom each method flagged and"
            + " tries the cheapest tactic next. Kept is the share of its requests that were served,"
            + " of what plain accounts send where nobody watches. A method that"
            + " flags many honest accounts is cheap to please and dear to run: the last column.",
        contest.scale(),
        contest.seed());
  }

  static Sheet summary(Contest contest) {
    List<List<String>> rows = new ArrayList<>();
    contest
        .rounds()
        .forEach(
            (watcher, outcomes) -> {
              Outcome plain = outcomes.get(0);
              Outcome best = Contest.best(outcomes);
              double half = contest.priceOfHalf(outcomes);
              rows.add(
                  List.of(
                      watcher,
                      best.strategy().words(),
                      number("%.3f", kept(contest, plain)),
                      number("%.3f", kept(contest, best)),
                      number("%.2f", best.strategy().price()),
                      number("%.1f", contest.unwatched() / best.perUnit()),
                      Double.isNaN(half) ? "not to be had" : number("%.2f", half),
                      String.valueOf(plain.honestFlagged())));
            });
    return new Sheet(
        "Adversary against each method",
        List.of(
            "method",
            "best tactics",
            "kept at first",
            "kept in the end",
            "price an account",
            "price of the harvest",
            "price of half",
            "honest flagged"),
        rows,
        2);
  }

  private static Sheet rounds(Contest contest) {
    List<List<String>> rows = new ArrayList<>();
    contest
        .rounds()
        .forEach(
            (watcher, outcomes) ->
                outcomes.forEach(
                    outcome ->
                        rows.add(
                            List.of(
                                watcher,
                                outcome.strategy().words(),
                                number("%.2f", outcome.strategy().price()),
                                outcome.flagged() + " of " + outcome.accounts(),
                                number("%.3f", kept(contest, outcome)),
                                number("%.1f", outcome.perUnit())))));
    return new Sheet(
        "Round by round",
        List.of("method", "tactics", "price an account", "flagged", "kept", "exchanges a unit"),
        rows,
        2);
  }

  static double kept(Contest contest, Outcome outcome) {
    return Math.min(1, outcome.keptShare() * contest.throughput(outcome));
  }

  private static String number(String form, double value) {
    return Double.isInfinite(value) ? "without bound" : String.format(Locale.ROOT, form, value);
  }
}
