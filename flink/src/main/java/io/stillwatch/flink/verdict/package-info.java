/**
 * Takes what changed of the accounts, hour by hour, and all that is known of holders; gives
 * findings as files. Runs in one place, since groups are found among all accounts: it costs the
 * profiles of all accounts in memory. Start at {@code Judging}. Read next: {@code out}.
 */
@NullMarked
package io.stillwatch.flink.verdict;

import org.jspecify.annotations.NullMarked;
