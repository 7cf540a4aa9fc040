package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.Guards;
import io.stillwatch.enforce.TouchedAccount;
import io.stillwatch.view.Printable;
import io.stillwatch.view.Wording;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A rehearsal as a page of text: first who might be harmed, then what would have been done. */
final class RehearsalPage {
  private RehearsalPage() {}

  static void print(String policy, RehearsalView view, Screen screen) {
    PrintWriter out = screen.out();
    out.println();
    out.println(
        "  "
            + screen.paint(Tone.CAPTION, "Rehearsed " + Printable.line(policy, 60))
            + "   "
            + screen.paint(
                Tone.CHROME,
                Wording.grouped(view.exchanges())
                    + " exchanges of "
                    + Wording.grouped(view.accounts())
                    + " accounts, "
                    + day(view.from())
                    + " to "
                    + day(view.to())));
    if (view.cohorts().isEmpty()) {
      out.println();
      out.println("    Nothing would have been done.");
    } else {
      CohortLines.print(view.cohorts(), screen);
    }
    for (ActedCampaign campaign : view.campaigns()) {
      campaign(campaign, screen);
    }
    view.guarded()
        .forEach(
            (guard, count) ->
                out.println("\n    guard  " + members(count) + ": " + Printable.line(guard, 200)));
    if (view.undecided() > 0) {
      out.println(
          "\n    " + view.undecided() + " times a condition came to no end; it did nothing.");
    }
    out.println();
    out.println(
        "  "
            + screen.paint(
                Tone.CHROME,
                view.agreement().isZero()
                    ? "taken for granted: whoever has to agree agrees at once (--agree-after)"
                    : "taken for granted: whoever has to agree agrees after "
                        + view.agreement().toMinutes()
                        + " minutes"));
  }

  private static void campaign(ActedCampaign acted, Screen screen) {
    PrintWriter out = screen.out();
    out.println();
    out.println(
        "  "
            + screen.paint(Tone.LABEL, Printable.line(acted.campaign().id(), 24))
            + "  "
            + CampaignTable.confidence(acted.campaign(), screen)
            + "  "
            + Wording.grouped(acted.campaign().accounts().size())
            + " accounts, "
            + Wording.grouped(acted.campaign().exchanges())
            + " exchanges");
    if (acted.accounts().isEmpty()) {
      out.println("    Nothing would have been done.");
      return;
    }
    Map<String, List<Decision>> byRule = new LinkedHashMap<>();
    for (Decision decision : acted.decisions()) {
      byRule.computeIfAbsent(decision.rule(), rule -> new ArrayList<>()).add(decision);
    }
    byRule.forEach((rule, decisions) -> line(out, rule(rule, decisions, acted.accounts())));
    TouchedAccount first = acted.accounts().getFirst();
    line(out, "first", hour(Instant.ofEpochMilli(first.at())) + "  " + name(first));
    line(
        out,
        "stopped",
        share(acted.stopped(), acted.campaign().exchanges())
            + " exchanges, "
            + Wording.rounded(acted.tokensStopped())
            + " tokens of output");
    line(out, "harvest", share(acted.harvestStopped(), acted.harvest()) + " stopped");
    if (acted.weakened() + acted.tagged() > 0) {
      line(
          out,
          "served",
          Wording.grouped(acted.weakened())
              + " without reasoning, "
              + Wording.grouped(acted.tagged())
              + " tagged");
    }
  }

  private static String rule(String rule, List<Decision> decisions, List<TouchedAccount> accounts) {
    Decision first = decisions.getFirst();
    Set<String> names = decisions.stream().map(Decision::id).collect(Collectors.toSet());
    long reached = accounts.stream().filter(account -> names.contains(account.decision())).count();
    boolean asked =
        decisions.stream()
            .anyMatch(
                each -> Guards.people(each.action(), each.people(), each.accounts().size()) > 0);
    return hour(Instant.ofEpochMilli(first.at()))
        + "  "
        + Wording.plain(first.action().word())
        + " by "
        + rule
        + ", "
        + decisions.size()
        + (decisions.size() == 1 ? " time" : " times")
        + ", the hardest for "
        + Wording.grouped(reached)
        + (reached == 1 ? " account" : " accounts")
        + (asked ? "; people have to agree" : "");
  }

  private static void line(PrintWriter out, String value) {
    out.println("    " + value);
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println("      " + String.format("%-9s", name) + value);
  }

  private static String name(TouchedAccount account) {
    return Printable.line(account.account(), 60);
  }

  private static String members(int count) {
    return Wording.grouped(count) + (count == 1 ? " member" : " members");
  }

  private static String share(long part, long whole) {
    return Wording.grouped(part)
        + " of "
        + Wording.grouped(whole)
        + (whole == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / whole));
  }

  private static String day(Instant time) {
    return time.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
  }

  /** A time to the minute. */
  static String hour(Instant time) {
    return time.toString().substring(0, 16) + "Z";
  }
}
