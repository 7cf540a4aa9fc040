package io.stillwatch.view;

import io.stillwatch.judge.Alternative;
import io.stillwatch.judge.Judge;
import io.stillwatch.judge.Reading;
import io.stillwatch.judge.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a group that was put forward was let go. Stateless. */
public final class Dismissals {
  private Dismissals() {}

  /** The innocent reading that won, or that the evidence did not suffice. */
  public static DismissedView of(Verdict verdict) {
    Alternative strongest = verdict.alternatives().get(0);
    Reading reading =
        verdict.explained() ? strongest.reading() : Reading.INSUFFICIENT_EVIDENCE;
    return new DismissedView(
        reading.word(), verdict.nomination().size(), statement(verdict, strongest));
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
            : "the strongest innocent reading is "
                + Wording.plain(strongest.reading().word())
                + " ("
                + Wording.percent(strongest.strength())
                + "): ";
    return "Put forward by " + by + "; " + chances(verdict) + ". " + capital(explained)
        + strongest.statement();
  }

  private static String chances(Verdict verdict) {
    boolean seldom = verdict.withoutAny() <= Judge.WITHOUT && verdict.q() <= Judge.DISCOVERY;
    return seldom
        ? "the other channels do stand out, but that is explained"
        : String.format(
            Locale.ROOT,
            "without its strongest channel an honest group shows as much with a chance of %s, and an "
                + "accusation needs %s",
            Wording.figure(verdict.withoutAny()),
            Wording.figure(Judge.WITHOUT));
  }

  private static String capital(String sentence) {
    return sentence.isEmpty()
        ? ""
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
