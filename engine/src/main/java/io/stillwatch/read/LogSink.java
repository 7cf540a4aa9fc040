package io.stillwatch.read;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Rejected;

/** Takes what a log holds, in the order in which it stands there. Called from one thread. */
public interface LogSink {

  /** Takes an exchange. Repeated ids and late lines come as they stand. */
  void exchange(Exchange exchange);

  /** Takes what is known of an account's holder. */
  void account(Account account);

  /** Takes a line that could not be read. */
  void rejected(Rejected rejected);
}
