package io.stillwatch.view;

import io.stillwatch.exchange.Channel;

/**
 * One channel's testimony.
 *
 * @param channel the channel's word
 * @param statement what was measured beside what honest groups show, as a sentence
 * @param strength weight of evidence in decibans (ten times the decimal logarithm of 1/p), from 0
 * @param accounts how many members it rests on
 * @param nominated whether the channel put the group forward, so that it is shown but not counted
 */
public record ReasonView(
    String channel, String statement, double strength, int accounts, boolean nominated) {

  /**
   * Whether it only goes with the verdict: what is public is asked by honest people too, so the
   * {@code corpus} channel has no part in q, in confidence or in who is accused.
   */
  public boolean corroborates() {
    return channel.equals(Channel.CORPUS.word());
  }

  /** Whether the verdict rests on it. */
  public boolean counted() {
    return !nominated && !corroborates();
  }
}
