package io.stillwatch.view;

import io.stillwatch.exchange.Channel;
import java.util.Locale;

/** What a log could tell by a channel, as a sentence. Stateless. */
public final class CoverageWording {
  private static final double WHOLE_RECALL = 98.4;
  private static final int WHOLE_LEAKED = 9;

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
            + "."
            + cost(channel);
  }

  /**
   * What it cost on the laboratory's campaigns that a log lacked the field, as {@code
   * docs/how-to/scan-without-prompts.md} has it measured; nothing where that was not.
   */
  private static String cost(Channel channel) {
    return switch (channel) {
      case TEXT, QUEUE, INTENT -> cost("prompts", 91.3, 24);
      case SUPPLY -> cost("account lines", 87.5, 17);
      case NETWORK -> cost("addresses", 93.8, 12);
      case REPLAY -> cost("answers", WHOLE_RECALL, WHOLE_LEAKED);
      case TIME, SETUP, SUCCESSION, CORPUS -> "";
    };
  }

  private static String cost(String lacking, double recall, int leaked) {
    return String.format(
        Locale.ROOT,
        " In the laboratory's logs without %s %.1f %% of a campaign's accounts were found instead of"
            + " %.1f %%, after %d %% of its harvest instead of %d %%.",
        lacking,
        recall,
        WHOLE_RECALL,
        leaked,
        WHOLE_LEAKED);
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
