/**
 * Decisions and appeals as they are taken down and shown. What they mean for an account is said by
 * the engine's room {@code enforce}; where they are kept, by {@link io.stillwatch.server.control}.
 * Start at {@link io.stillwatch.server.decide.DecisionView}. Cost: none to speak of.
 */
@NullMarked
package io.stillwatch.server.decide;

import org.jspecify.annotations.NullMarked;
