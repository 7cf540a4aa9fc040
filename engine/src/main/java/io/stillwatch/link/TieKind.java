package io.stillwatch.link;

import io.stillwatch.exchange.Channel;

/** What accounts may share, each with the channel that it is evidence of. */
public enum TieKind {
  PAYMENT(Channel.SUPPLY),
  MAIL_DOMAIN(Channel.SUPPLY),
  SIGNUP_NETWORK(Channel.SUPPLY),
  ADDRESS(Channel.NETWORK),
  NETWORK(Channel.NETWORK),
  FRAME(Channel.TEXT),
  PROMPT(Channel.QUEUE),
  SET_UP(Channel.SETUP),
  ANSWER(Channel.REPLAY),
  /** Nearest neighbours in words, set-up and lengths together. */
  LIKENESS(Channel.TEXT);

  private final Channel channel;

  TieKind(Channel channel) {
    this.channel = channel;
  }

  /** The channel it is evidence of. */
  public Channel channel() {
    return channel;
  }
}
