package io.stillwatch.server.verdict;

import io.stillwatch.enforce.AccountHolders;
import io.stillwatch.view.Findings;

/**
 * What one judging found.
 *
 * @param findings the campaigns and what was let go
 * @param holders the holders of the members, of accounts that something was decided on, and of
 *     those with a registered scope
 */
public record Judged(Findings findings, AccountHolders holders) {}
