package io.stillwatch.exchange;

import java.util.Optional;

/**
 * What a provider knows of an account's holder. Texts that are not known are the empty string.
 *
 * @param account the account's name, as exchanges use it
 * @param created when it was opened, in milliseconds since 1970, or {@link #UNKNOWN_TIME}
 * @param email the address it was opened with
 * @param payment a fingerprint of the means of payment
 * @param country the country claimed
 * @param org the organisation claimed
 * @param plan the plan booked
 * @param signupAddress the IP address it was opened from
 * @param verified whether the provider checked the holder's identity
 * @param authorised the scope registered for distillation or research, if any
 */
public record Account(
    String account,
    long created,
    String email,
    String payment,
    String country,
    String org,
    String plan,
    String signupAddress,
    Verified verified,
    Optional<AuthorisedScope> authorised) {

  /** Stands for a time that the log does not have. */
  public static final long UNKNOWN_TIME = Long.MIN_VALUE;

  /** Whether the provider checked who holds the account. */
  public enum Verified {
    YES,
    NO,
    NOT_LOGGED
  }

  /** An account that is known by its use alone. */
  public static Account knownByUse(String account) {
    return new Account(
        account, UNKNOWN_TIME, "", "", "", "", "", "", Verified.NOT_LOGGED, Optional.empty());
  }
}
