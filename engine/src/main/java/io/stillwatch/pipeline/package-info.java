/**
 * Room 10: joins the rooms, with no logic of its own. Takes exchanges and account lines in any
 * order; gives {@link io.stillwatch.view.Findings} and one explanation for each account. Costs one
 * replay in event time, and a second one, without judging, to draw the campaigns' activity; 32 MB
 * and what the rooms hold. Start at {@link io.stillwatch.pipeline.Pipeline}, then {@code Replay}
 * (time) and {@code Conclusions} (what is shown). For a log that goes on, {@link
 * io.stillwatch.pipeline.LivePipeline} drives the same replay, and {@code Glance} says what is
 * found so far.
 */
@NullMarked
package io.stillwatch.pipeline;

import org.jspecify.annotations.NullMarked;
