package io.stillwatch.server.store;

import io.stillwatch.exchange.Text;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.ExchangeSketch;

/** One thing that was taken in. */
public sealed interface LogEntry {

  /**
   * An exchange, without its words.
   *
   * @param account the account's name; hostile text
   * @param sketch what is kept of the exchange
   */
  record Exchanged(String account, ExchangeSketch sketch) implements LogEntry {}

  /**
   * What is known of an account's holder.
   *
   * @param account hash of the account's name
   * @param traits what is kept of the holder
   */
  record Known(long account, AccountTraits traits) implements LogEntry {}

  /**
   * The words of an exchange. They stand in a log of their own, and only where the operator says
   * so.
   *
   * @param account the account's name; hostile text
   * @param id what the exchange is called; hostile text
   * @param time when it was, in milliseconds since 1970
   * @param text the words; hostile text
   */
  record Said(String account, String id, long time, Text text) implements LogEntry {

    /** How many characters it has. */
    int length() {
      return text.system().length()
          + text.prompt().length()
          + text.completion().length()
          + text.reasoning().length();
    }
  }
}
