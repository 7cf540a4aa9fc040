package io.stillwatch.pipeline;

import io.stillwatch.sketch.AccountProfile;

/**
 * What became of an account in an hour in which it was active.
 *
 * @param account hash of the account's name
 * @param name the account's name
 * @param firstId hash of the id of its first exchange ever
 * @param exchanges how many exchanges it had in the hour
 * @param profile the account as it is at the end of the hour; handed over, not copied
 */
public record AccountHour(
    long account, String name, long firstId, int exchanges, AccountProfile profile) {}
