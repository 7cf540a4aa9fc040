/**
 * Says which threads go first where processors are scarce. Start at {@link
 * io.stillwatch.server.turn.Turn}. Cost: one call of the system for each thread.
 */
@NullMarked
package io.stillwatch.server.turn;

import org.jspecify.annotations.NullMarked;
