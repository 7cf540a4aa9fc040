package io.stillwatch.exchange.fake;

import io.stillwatch.exchange.Account;
import java.util.Optional;

/** Account lines that tell next to nothing. Stateless. */
public final class BareAccount {
  private BareAccount() {}

  /** An account of which no more is known than when it was opened, its mail and its card. */
  public static Account of(String name, long created, String mail, String card) {
    return new Account(
        name, created, mail, card, "", "", "", "", Account.Verified.NOT_LOGGED, Optional.empty());
  }
}
