package io.stillwatch.view;

import io.stillwatch.exchange.Channel;

/** What a log could tell by a channel, as a sentence. Stateless. */
public final class CoverageWording {
  private CoverageWording() {}

  /**
   * Says what the channel read, or what is missing and what that costs.
   *
   * @param share of the accounts, from 0 to 1, that have what it reads
   */
  public static String sentence(Channel channel, double share, boolean available) {
    String accounts = "of " + Wording.percent(share) + " of the accounts";
    return available
        ? "It read " + read(channel) + (channel == Channel.TIME ? "" : " " + accounts) + "."
        : "The log has "
            + read(channel)
            + " "
            + accounts
            + ": "
            + Wording.absence(channel.word())
            + ".";
  }

  private static String read(Channel channel) {
    return switch (channel) {
      case TEXT, QUEUE, INTENT, CORPUS -> "the prompts";
      case TIME, SUCCESSION -> "the time and account of every exchange";
      case SUPPLY -> "a mail address, means of payment, opening date or signup address";
      case NETWORK -> "the addresses";
      case SETUP -> "user agent, TLS fingerprint, parameters or tools";
      case REPLAY -> "prompts, and answers long enough to recognise,";
    };
  }
}
