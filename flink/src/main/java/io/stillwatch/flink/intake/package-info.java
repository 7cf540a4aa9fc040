/**
 * Takes files or topics of lines; gives {@link io.stillwatch.flink.intake.Entry} by the engine's
 * own readers and sketcher, so that no text goes any further. Runs in parallel; a file is read by
 * one reader. Start at {@link io.stillwatch.flink.intake.Logs}. Read next: {@code account}.
 */
@NullMarked
package io.stillwatch.flink.intake;

import org.jspecify.annotations.NullMarked;
