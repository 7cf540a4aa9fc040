package io.stillwatch.enforce;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.AuthorisedScope;
import io.stillwatch.sketch.AccountTraits;

/**
 * What a decision may know of an account's holder. No address, card, country or name: no rule can
 * be made of what it cannot see.
 *
 * @param created when the account was opened, in milliseconds since 1970, or {@link
 *     Account#UNKNOWN_TIME}
 * @param verified whether the provider checked the holder
 * @param authorisedUntil the end of a registered scope, in milliseconds since 1970; {@link
 *     Long#MAX_VALUE} if it has none, {@link Long#MIN_VALUE} if there is no scope
 */
public record AccountHolder(long created, Verified verified, long authorisedUntil) {

  /** Nothing is known but use. */
  public static final AccountHolder UNKNOWN =
      new AccountHolder(Account.UNKNOWN_TIME, Verified.NOT_LOGGED, Long.MIN_VALUE);

  /** What the traits say of the holder. */
  public static AccountHolder of(AccountTraits traits) {
    long until = traits.authorised().map(AuthorisedScope::end).orElse(Long.MIN_VALUE);
    return new AccountHolder(traits.created(), traits.verified(), until);
  }

  /** Whether a registered scope covers the holder at a time. */
  public boolean authorised(long now) {
    return authorisedUntil != Long.MIN_VALUE && now < authorisedUntil;
  }
}
