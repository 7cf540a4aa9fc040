package io.stillwatch.enforce;

/**
 * What one account met with in a rehearsal.
 *
 * @param account its name; hostile text
 * @param campaign the campaign
 * @param decision the decision that acted hardest on it
 * @param action the hardest action
 * @param at when it was first acted on, in milliseconds since 1970
 * @param tagged exchanges served and marked
 * @param weakened exchanges served without reasoning
 * @param stopped exchanges not served
 * @param harvestStopped those of them that would have served a distillation
 * @param tokensStopped the output tokens of those not served
 */
public record TouchedAccount(
    String account,
    String campaign,
    String decision,
    Action action,
    long at,
    long tagged,
    long weakened,
    long stopped,
    long harvestStopped,
    long tokensStopped) {}
