package io.stillwatch.cli;

import io.stillwatch.cli.Screen.Tone;
import io.stillwatch.view.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The cohorts that a rehearsal touched, a line each. */
final class CohortLines {
  private static final int MOST = 12;

  private CohortLines() {}

  static void print(List<CohortView> cohorts, Screen screen) {
    PrintWriter out = screen.out();
    out.println();
    out.println(
        "  "
            + screen.paint(Tone.CAPTION, "Who would be harmed first")
            + "   "
            + screen.paint(Tone.CHROME, "expected innocents among the accounts acted on"));
    out.println();
    for (CohortView cohort : cohorts.stream().limit(MOST).toList()) {
      out.println(
          "    "
              + String.format(
                  Locale.ROOT,
                  "%8.2f of %-7s",
                  cohort.expectedInnocent(),
                  Wording.grouped(cohort.accounts()))
              + screen.paint(Tone.LABEL, String.format("%-17s", Wording.plain(cohort.kind())))
              + String.format("%-30s", Wording.plain(cohort.name()))
              + "  "
              + Wording.plain(cohort.hardest().word())
              + " from "
              + RehearsalPage.hour(cohort.first()));
    }
  }
}
