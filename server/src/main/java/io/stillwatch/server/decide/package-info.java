/**
 * Findings and what people decided come in; an action for an account goes out. Start at {@link
 * io.stillwatch.server.decide.DecisionTable}. Cost: one look-up for each request.
 */
@NullMarked
package io.stillwatch.server.decide;

import org.jspecify.annotations.NullMarked;
