package io.stillwatch.enforce;

import io.stillwatch.sketch.Hash;
import java.util.Map;

/**
 * The holders that are known, by the hash of the account's name. Immutable.
 *
 * @param byAccount the holders
 */
public record AccountHolders(Map<Long, AccountHolder> byAccount) {

  /** Nobody is known but by use. */
  public static final AccountHolders NONE = new AccountHolders(Map.of());

  public AccountHolders {
    byAccount = Map.copyOf(byAccount);
  }

  /** The holder of an account. */
  public AccountHolder of(String account) {
    return byAccount.getOrDefault(Hash.of(account), AccountHolder.UNKNOWN);
  }
}
