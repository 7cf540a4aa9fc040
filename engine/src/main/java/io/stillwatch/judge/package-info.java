/**
 * Room 7: a group becomes a verdict, a campaign keeps its members. Takes {@link io.stillwatch.nominate.Nomination}s and
 * profiles; gives {@link io.stillwatch.judge.Verdict}s, each with its reasons, its doubt and the innocent readings, and
 * {@link io.stillwatch.judge.Campaign}s over time. What nominated a group never counts against it. Cost: one
 * evaluation grows with n log n in the accounts active so far. Start at {@link io.stillwatch.judge.Ledger}, then
 * {@link io.stillwatch.judge.Judge}. Read next: {@code view}.
 */
@NullMarked
package io.stillwatch.judge;

import org.jspecify.annotations.NullMarked;
