package io.stillwatch.flink.account;

import io.stillwatch.pipeline.AccountHour;
import io.stillwatch.sketch.AccountProfile;

/**
 * What became of an account in an hour in which it was active.
 *
 * @param hourEnd the end of the hour, in milliseconds since 1970
 * @param account hash of the account's name
 * @param name the account's name
 * @param firstId hash of the id of its first exchange ever
 * @param exchanges how many exchanges it had in the hour
 * @param profile the account's profile at the end of the hour, in the engine's bytes
 */
public record ChangedAccount(
    long hourEnd, long account, String name, long firstId, int exchanges, byte[] profile) {

  /** Packs what became of an account in the hour that ends then. */
  static ChangedAccount of(long hourEnd, AccountHour hour) {
    return new ChangedAccount(
        hourEnd,
        hour.account(),
        hour.name(),
        hour.firstId(),
        hour.exchanges(),
        hour.profile().toBytes());
  }

  /** The same in the engine's words. */
  public AccountHour unpacked() {
    return new AccountHour(account, name, firstId, exchanges, AccountProfile.fromBytes(profile));
  }
}
