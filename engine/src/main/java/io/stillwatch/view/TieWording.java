package io.stillwatch.view;

import io.stillwatch.link.Tie;
import io.stillwatch.link.TieKind;

/** What two accounts have in common, in a few words. Stateless. */
public final class TieWording {
  private TieWording() {}

  /** The kind of evidence: the channel's word, or {@code likeness} for nearest neighbours. */
  public static String kind(Tie tie) {
    return tie.kind() == TieKind.LIKENESS ? "likeness" : tie.kind().channel().word();
  }

  /** Names what is shared, and how many accounts of the log share it where that was counted. */
  public static String what(Tie tie) {
    String held = ", held by " + Wording.grouped(tie.holders()) + " accounts of the log";
    return switch (tie.kind()) {
      case PAYMENT -> "the same means of payment" + held;
      case MAIL_DOMAIN -> "the same mail domain" + held;
      case SIGNUP_NETWORK -> "opened from the same network" + held;
      case ADDRESS -> "the same address" + held;
      case NETWORK -> "the same address network" + held;
      case FRAME -> "the same recurring wording" + held;
      case PROMPT -> "the same prompt" + held;
      case SET_UP -> "the same client settings" + held;
      case ANSWER -> "an answer served to one is sent in by the other";
      case LIKENESS -> "nearest of the campaign in words, settings and lengths";
    };
  }
}
