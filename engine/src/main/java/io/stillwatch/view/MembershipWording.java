package io.stillwatch.view;

import io.stillwatch.judge.Alternative;
import io.stillwatch.judge.Ledger;
import io.stillwatch.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Whether an account is in or out, and why, as sentences. Stateless. */
public final class MembershipWording {
  private static final double DOUBTFUL = 0.5;
  private static final String ALONE = "It stands in no group that was put forward and let go.";

  private MembershipWording() {}

  /**
   * Of a member: since when, and whether it still looks like one.
   *
   * @param flaggedAt when it was flagged, in milliseconds since 1970
   * @param first its first exchange, in milliseconds since 1970
   * @param membership probability that it belongs, by what is known now
   */
  public static String member(long flaggedAt, long first, double membership) {
    long hours = Duration.ofMillis(flaggedAt - first).toHours();
    String after = hours < 48 ? hours + " hours" : hours / 24 + " days";
    return "Accused since "
        + Instant.ofEpochMilli(flaggedAt)
        + ", "
        + (hours == 1 ? "1 hour" : after)
        + " after its first exchange."
        + (membership >= DOUBTFUL
            ? ""
            : " By what is known now it belongs with a probability of only "
                + Wording.figure(membership)
                + ": look at it before acting.");
  }

  /**
   * Of an account outside: why it is.
   *
   * @param openings the conversations that it began
   * @param membership probability that it belongs to the nearest campaign
   * @param group what {@link #group} says of the group that it stood in, or empty
   */
  public static String outsider(int openings, double membership, String group) {
    String why =
        openings < Ledger.FEWEST_TO_FLAG
            ? few(openings)
            : String.format(
                Locale.ROOT,
                "Not accused: it belongs to the nearest campaign with a probability of %s, and %s"
                    + " is asked.",
                Wording.figure(membership),
                Wording.figure(Ledger.FLAG));
    return why + " " + (group.isEmpty() ? ALONE : group);
  }

  /** Of an account in a log without a campaign. */
  public static String stranger(int openings, String group) {
    String why =
        openings < Ledger.FEWEST_TO_FLAG
            ? few(openings)
            : "Not accused: the log holds no campaign that it could belong to.";
    return why + " " + (group.isEmpty() ? ALONE : group);
  }

  /** The innocent reading of a group that the account stands in. */
  public static String group(Verdict dismissed) {
    Alternative strongest = dismissed.alternatives().get(0);
    return "It stands in a group of "
        + Wording.grouped(dismissed.nomination().size())
        + " accounts that was put forward and let go; "
        + (dismissed.explained() ? "read as " : "the strongest innocent reading is ")
        + Wording.plain(strongest.reading().word())
        + ": "
        + strongest.statement();
  }

  private static String few(int openings) {
    return "Not accused: it began "
        + openings
        + (openings == 1 ? " conversation" : " conversations")
        + ", and fewer than "
        + Ledger.FEWEST_TO_FLAG
        + " tell nothing.";
  }
}
