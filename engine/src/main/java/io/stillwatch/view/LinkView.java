package io.stillwatch.view;

/**
 * What ties two members: an edge of the account graph.
 *
 * @param from one account
 * @param to the other account
 * @param channel the kind of evidence
 * @param weight from 0 to 1
 */
public record LinkView(String from, String to, String channel, double weight) {}
