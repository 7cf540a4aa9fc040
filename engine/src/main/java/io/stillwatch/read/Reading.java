package io.stillwatch.read;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;

/** What came of one line. */
sealed interface Reading {

  /** The line tells of an exchange. */
  record OfExchange(Exchange exchange) implements Reading {}

  /** The line tells of an account. */
  record OfAccount(Account account) implements Reading {}

  /** The line cannot be read; the reason holds no text of it beyond known field names. */
  record Unreadable(String reason) implements Reading {}

  /** The line is not what the fast path is made for; the library path must read it. */
  enum Surprise implements Reading {
    HERE
  }
}
