package io.stillwatch.view;

import io.stillwatch.judge.Alternative;
import io.stillwatch.judge.Judge;
import io.stillwatch.judge.Reading;
import io.stillwatch.judge.Verdict;
import java.util.stream.Collectors;

/** Why a group that was put forward was let go. Stateless. */
public final class Dismissals {
  private Dismissals() {}

  /**
   * The innocent reading that won, or that the evidence did not suffice.
   *
   * @param added what else is known of the group, as a sentence after a blank; may be empty
   */
  public static DismissedView of(Verdict verdict, String added) {
    Alternative strongest = verdict.alternatives().get(0);
    Reading reading = verdict.explained() ? strongest.reading() : Reading.INSUFFICIENT_EVIDENCE;
    return new DismissedView(
        reading.word(), verdict.nomination().size(), statement(verdict, strongest) + added);
  }

  private static String statement(Verdict verdict, Alternative strongest) {
    String by =
        verdict.nomination().by().stream()
            .sorted()
            .map(channel -> channel.word())
            .collect(Collectors.joining(" and "));
    String explained =
        verdict.explained()
            ? ""
            : "The strongest innocent reading is "
                + Wording.plain(strongest.reading().word())
                + " ("
                + Wording.percent(strongest.strength())
                + "): ";
    return "Put forward by "
        + by
        + ". "
        + chances(verdict)
        + " "
        + explained
        + strongest.statement();
  }

  private static String chances(Verdict verdict) {
    boolean seldom = verdict.withoutAny() <= Judge.WITHOUT && verdict.q() <= Judge.DISCOVERY;
    return seldom
        ? "Its other channels stand out as a campaign's would, but an innocent reading holds."
        : "An honest group shows as much by chance in "
            + Wording.percent(verdict.withoutAny())
            + " of cases, its strongest channel left out; an accusation needs "
            + Wording.percent(Judge.WITHOUT)
            + " or less.";
  }
}
