package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import io.stillwatch.server.decide.DecisionView;
import io.stillwatch.server.decide.DecisionsView;
import io.stillwatch.view.Printable;
import io.stillwatch.view.Wording;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Decisions as lines. */
final class DecisionLines {

  private DecisionLines() {}

  static void print(DecisionsView all, boolean json, Screen screen) {
    PrintWriter out = screen.out();
    if (json) {
      out.println(new String(all.json(), StandardCharsets.UTF_8));
      return;
    }
    List<DecisionView> decisions = all.decisions();
    out.println();
    String headline =
        decisions.isEmpty()
            ? "Nothing was decided"
            : decisions.size() + (decisions.size() == 1 ? " decision" : " decisions");
    out.println(
        "  "
            + screen.paint(Tone.CAPTION, headline)
            + "   "
            + screen.paint(Tone.CHROME, all.enforcing() ? "enforced" : "rehearsed, not enforced"));
    for (DecisionView decision : decisions) {
      out.println();
      print(decision, screen);
    }
  }

  static void print(DecisionView decision, boolean json, Screen screen) {
    if (json) {
      screen.out().println(new String(DecisionsView.json(decision), StandardCharsets.UTF_8));
      return;
    }
    screen.out().println();
    print(decision, screen);
    if (decision.state().equals("waits")) {
      screen.out().println();
      screen
          .out()
          .println(
              "  "
                  + screen.paint(
                      Tone.CHROME,
                      "next: stillwatch decisions approve "
                          + Printable.line(decision.decision(), 60)
                          + " --because TEXT"));
    }
  }

  private static void print(DecisionView decision, Screen screen) {
    PrintWriter out = screen.out();
    out.println(
        "    "
            + screen.paint(Tone.LABEL, Printable.line(decision.decision(), 60))
            + "  "
            + screen.paint(Tone.CAPTION, Printable.line(decision.state(), 12))
            + "  "
            + Wording.plain(decision.action())
            + "  "
            + Printable.line(decision.campaign(), 24)
            + "  "
            + Wording.grouped(decision.accounts())
            + (decision.accounts() == 1 ? " account" : " accounts"));
    line(out, "because", decision.because());
    line(out, "by", by(decision));
    line(out, "until", whole(decision.until()));
    if (decision.peopleMissing() > 0) {
      line(out, "waits", "for " + people(decision.peopleMissing()) + " to agree");
    }
    if (!decision.releasedBy().isEmpty()) {
      line(out, "released", decision.releasedBy() + ": " + decision.releasedBecause());
    }
  }

  private static String by(DecisionView decision) {
    String who =
        decision.rule().isEmpty() ? decision.by() : "rule " + decision.rule() + " of the policy";
    return who
        + ", "
        + whole(decision.at())
        + (decision.approvedBy().isEmpty()
            ? ""
            : ", agreed by " + String.join(", ", decision.approvedBy()));
  }

  /** How many people, as words. */
  static String people(int count) {
    return count + (count == 1 ? " person" : " people");
  }

  private static String whole(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println("      " + String.format("%-9s", name) + Printable.line(value, 300));
  }
}
