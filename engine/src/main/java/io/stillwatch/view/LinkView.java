package io.stillwatch.view;

/**
 * What ties two members: an edge of the account graph.
 *
 * @param from one account
 * @param to the other account
 * @param channel the kind of evidence: a channel's word, or {@code likeness}
 * @param weight from 0 to 1
 * @param what what the two have in common, in a few words
 */
public record LinkView(String from, String to, String channel, double weight, String what) {}
