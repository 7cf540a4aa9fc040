package io.stillwatch.view;

import java.time.Instant;
import java.util.List;

/**
 * Why one account is in a campaign or out of all of them.
 *
 * @param account the account's name as logged; hostile text
 * @param exchanges its exchanges
 * @param firstSeen its first exchange
 * @param lastSeen its last exchange
 * @param campaign the campaign nearest to it, or empty where there is none
 * @param member whether it is accused
 * @param membership probability that it belongs to that campaign
 * @param statement why it is in and since when, or why it is out and which innocent reading holds
 * @param grounds what speaks for (positive) and against (negative) membership, strongest first
 */
public record AccountExplanation(
    String account,
    long exchanges,
    Instant firstSeen,
    Instant lastSeen,
    String campaign,
    boolean member,
    double membership,
    String statement,
    List<Ground> grounds) {

  public AccountExplanation {
    grounds = List.copyOf(grounds);
  }

  /**
   * One ground.
   *
   * @param channel the kind of evidence
   * @param logOdds natural logarithm of how much likelier a member looks like this
   * @param statement the same as a sentence
   */
  public record Ground(String channel, double logOdds, String statement) {}
}
