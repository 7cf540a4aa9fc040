package io.stillwatch.view;

import java.time.Instant;

/**
 * One member of a campaign.
 *
 * @param account the account's name as logged; hostile text
 * @param membership probability that the account belongs to the campaign
 * @param flaggedAt event time at which the account was first accused
 * @param exchanges the account's exchanges, whole
 * @param servedBefore those of them that were served before it was flagged
 */
public record MemberView(
    String account, double membership, Instant flaggedAt, long exchanges, long servedBefore) {}
