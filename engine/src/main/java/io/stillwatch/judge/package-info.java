/**
 * Room 7: a group becomes a verdict, a campaign keeps its members. Takes {@link
 * io.stillwatch.nominate.Nomination}s and profiles; gives {@link io.stillwatch.judge.Verdict}s,
 * each with its reasons, its doubt and the innocent readings, and {@link
 * io.stillwatch.judge.Campaign}s over time. What nominated a group never counts against it. Cost:
 * what is usual, and what a campaign is learned from, is read off at most 32,768 accounts; beyond
 * them an evaluation indexes what all accounts share and asks each of them once for each pool, but
 * no further than it may belong to it. Where groups are few hundreds, half of an evaluation is
 * measuring and placing them and the honest ones. Start at {@link io.stillwatch.judge.Ledger}, then
 * {@link io.stillwatch.judge.Judge}. Read next: {@code view}.
 */
@NullMarked
package io.stillwatch.judge;

import org.jspecify.annotations.NullMarked;
