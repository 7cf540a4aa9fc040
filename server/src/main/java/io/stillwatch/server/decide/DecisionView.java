package io.stillwatch.server.decide;

import io.stillwatch.enforce.Decision;
import java.time.Instant;
import java.util.List;

/**
 * A decision as it is shown, by the service and on the command line alike.
 *
 * @param decision its name
 * @param campaign the campaign's name
 * @param rule the rule that made it, or empty
 * @param action the action's word
 * @param state waits, holds, released or ended
 * @param because the reason; hostile text
 * @param at when it was made
 * @param until when it ends
 * @param by who made it
 * @param approvedBy who agreed
 * @param releasedBy who ended it early, or empty
 * @param releasedBecause why, or empty
 * @param waitsForSecondPerson whether somebody has yet to agree
 * @param peopleMissing how many
 * @param accounts how many accounts it was made on
 */
public record DecisionView(
    String decision,
    String campaign,
    String rule,
    String action,
    String state,
    String because,
    Instant at,
    Instant until,
    String by,
    List<String> approvedBy,
    String releasedBy,
    String releasedBecause,
    boolean waitsForSecondPerson,
    int peopleMissing,
    int accounts) {

  public DecisionView {
    approvedBy = List.copyOf(approvedBy);
  }

  /** A decision as it stands at a time, in milliseconds since 1970. */
  public static DecisionView of(Decision decision, long now) {
    return new DecisionView(
        decision.id(),
        decision.campaign(),
        decision.rule(),
        decision.action().word(),
        decision.state(now),
        decision.because(),
        Instant.ofEpochMilli(decision.at()),
        Instant.ofEpochMilli(decision.until()),
        decision.by(),
        decision.agreedBy(),
        decision.releasedBy(),
        decision.releasedBecause(),
        decision.waits(),
        decision.missing(),
        decision.accounts().size());
  }
}
