/**
 * The engine as an Apache Flink job. Takes exchanges and account lines from files or Kafka topics;
 * gives the findings that {@code scan} gives of the same lines. Joins the rooms: {@code intake}
 * (lines to sketches, in parallel), {@code account} (sketches to profiles, keyed by account),
 * {@code verdict} (profiles to verdicts, in one place), {@code out}. Start at {@link
 * io.stillwatch.flink.StillwatchJob}, then {@code JobSteps}.
 */
@NullMarked
package io.stillwatch.flink;

import org.jspecify.annotations.NullMarked;
