package io.stillwatch.link;

/**
 * What two accounts have in common.
 *
 * @param from one account's number
 * @param to the other's
 * @param kind what they share
 * @param weight from 0 (half the log shares it) to 1 (these two alone)
 * @param holders how many accounts of the log share it; 2 where that is not counted
 */
public record Tie(int from, int to, TieKind kind, double weight, int holders) {}
