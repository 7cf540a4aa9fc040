package io.stillwatch.server.decide;

import java.util.Locale;

/**
 * An account's holder says that it is no member. Times are in milliseconds since 1970.
 *
 * @param id the appeal's name
 * @param account the account; hostile text
 * @param because what the holder says; hostile text
 * @param at when it was taken down
 * @param by who took it down
 * @param evidence what was held against the account then, word for word, in JSON
 * @param outcome how it ended
 * @param decidedBy who decided it, or empty
 * @param decidedBecause why, or empty
 */
public record Appeal(
    String id,
    String account,
    String because,
    long at,
    String by,
    String evidence,
    Outcome outcome,
    String decidedBy,
    String decidedBecause) {

  /** How an appeal ends. */
  public enum Outcome {
    OPEN,
    /** The account was accused wrongly. */
    GRANTED,
    REJECTED;

    /** The name in JSON: {@code granted}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same without what tells whose it is. */
  public Appeal without(String pseudonym) {
    return new Appeal(id, pseudonym, "", at, by, "{}", outcome, decidedBy, "");
  }

  /** The same, decided. */
  public Appeal decided(Outcome how, String who, String why) {
    return new Appeal(id, account, because, at, by, evidence, how, who, why);
  }
}
