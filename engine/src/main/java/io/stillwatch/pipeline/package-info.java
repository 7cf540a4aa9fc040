/**
 * Room 10: joins the rooms, with no logic of its own. Start at {@link io.stillwatch.pipeline.Pipeline}.
 */
@NullMarked
package io.stillwatch.pipeline;

import org.jspecify.annotations.NullMarked;
