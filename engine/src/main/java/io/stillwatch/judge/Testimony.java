package io.stillwatch.judge;

import io.stillwatch.exchange.Channel;

/**
 * What is measured of a group, each with the channel it speaks for and what honest groups usually
 * show: the median and spread stand in for the log's own honest groups where there are few, and the
 * spread is the least that is ever believed. Usual values of the varieties are from thousands of
 * real people's public chat and from production traces.
 */
public enum Testimony {
  /** Natural logarithm of the variety of words between accounts. */
  TEXT_VARIETY(Channel.QUEUE, -1, Math.log(0.05), 0.6),
  /** Share of passages that come back on a few others of the group and hardly elsewhere. */
  RECURRING_PASSAGES(Channel.QUEUE, 1, 0.02, 0.04),
  /** Natural logarithm of the variety of volumes. */
  VOLUME_VARIETY(Channel.QUEUE, -1, Math.log(0.6), 0.45),
  /** Natural logarithm of the variety of hours. */
  HOURS_VARIETY(Channel.TIME, -1, Math.log(0.15), 0.6),
  /** Natural logarithm of the variety of days. */
  DAYS_VARIETY(Channel.TIME, -1, Math.log(0.3), 0.6),
  /** Share of an even day's work done in the quietest hours. */
  RESTLESSNESS(Channel.TIME, 1, 0.2, 0.15),
  /** Share of accounts that share a card, a rare mail domain or a signup network. */
  SHARED_SUPPLY(Channel.SUPPLY, 1, 0.05, 0.1),
  /** Distance of the signup weeks from the log's. */
  SIGNUP_BURST(Channel.SUPPLY, 1, 0.3, 0.12),
  /** Share of accounts that share an address network the log does not. */
  SHARED_NETWORK(Channel.NETWORK, 1, 0.1, 0.15),
  /** Logarithm of addresses for each exchange. */
  ADDRESS_CHURN(Channel.NETWORK, 1, -2, 0.6),
  /** Mean worth to who trains a student. */
  TRAINING_VALUE(Channel.INTENT, 1, 0.3, 0.1),
  /** Share of exchanges that serve a pipeline's step. */
  PIPELINE_STAGES(Channel.INTENT, 1, 0.15, 0.12),
  /** Share of accounts that send in answers served privately to others. */
  REPLAYED_ANSWERS(Channel.REPLAY, 1, 0, 0.04),
  /** Share of accounts whose frame the group has and the log has not. */
  SHARED_FRAME(Channel.TEXT, 1, 0.2, 0.2),
  /** Share of accounts whose set-up the group has and the log has not. */
  SHARED_SETUP(Channel.SETUP, 1, 0.3, 0.2);

  private final Channel channel;
  private final int sign;
  private final double usual;
  private final double spread;

  Testimony(Channel channel, int sign, double usual, double spread) {
    this.channel = channel;
    this.sign = sign;
    this.usual = usual;
    this.spread = spread;
  }

  /** The channel it speaks for. */
  public Channel channel() {
    return channel;
  }

  /** +1 if a campaign shows more of it, -1 if less. */
  int sign() {
    return sign;
  }

  /** What honest groups show in the middle. */
  double usual() {
    return usual;
  }

  /** How much honest groups differ, at least. */
  double spread() {
    return spread;
  }
}
