/**
 * Bodies of requests come in; sketches go to the store, and rejected lines back to the sender.
 * Start at {@link io.stillwatch.server.intake.Intake}. Cost: one pass, one line in memory for each
 * request.
 */
@NullMarked
package io.stillwatch.server.intake;

import org.jspecify.annotations.NullMarked;
