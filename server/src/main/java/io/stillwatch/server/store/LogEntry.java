package io.stillwatch.server.store;

import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.ExchangeSketch;

/** One thing that was taken in. Holds no text but the account's name. */
public sealed interface LogEntry {

  /**
   * An exchange.
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
}
