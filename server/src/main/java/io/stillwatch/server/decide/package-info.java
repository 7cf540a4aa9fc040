/**
 * Decisions and appeals come in; they stay on the disk, and go out as they are shown. What they
 * mean for an account is said by the engine's room {@code enforce}. Start at {@link
 * io.stillwatch.server.decide.StateLog}. Cost: one write to the disk for each change.
 */
@NullMarked
package io.stillwatch.server.decide;

import org.jspecify.annotations.NullMarked;
