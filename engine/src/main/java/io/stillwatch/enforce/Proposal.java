package io.stillwatch.enforce;

import java.util.List;
import java.util.Map;

/**
 * What a rule asks for on a campaign.
 *
 * @param rule the rule
 * @param campaign the campaign's name
 * @param because the rule's reason, filled in
 * @param accounts the members on whom it holds and something is left to be done; may be empty
 * @param guarded members by the guard that took something off, as the guard's sentence
 * @param undecided members of whom the condition came to no end
 */
public record Proposal(
    Rule rule,
    String campaign,
    String because,
    List<String> accounts,
    Map<String, Integer> guarded,
    int undecided) {

  public Proposal {
    accounts = List.copyOf(accounts);
    guarded = Map.copyOf(guarded);
  }

  /** Whether a decision was made of this. */
  boolean made(Decision decision) {
    return decision.rule().equals(rule.name())
        && decision.campaign().equals(campaign)
        && decision.action() == rule.action();
  }
}
