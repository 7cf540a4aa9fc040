/**
 * Takes sketches, keyed by account; gives each account as it is at the end of each hour in which it
 * was active. Finds repeated ids beside, keyed by id. Runs in parallel; costs a profile for each
 * account and a head for each id of state. Start at {@link
 * io.stillwatch.flink.account.AccountHours}. Read next: {@code verdict}.
 */
@NullMarked
package io.stillwatch.flink.account;

import org.jspecify.annotations.NullMarked;
