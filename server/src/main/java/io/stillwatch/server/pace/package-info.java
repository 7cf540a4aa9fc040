/**
 * Who sends slowly to hold a place does not keep it. Connections come in; the same go out, cut off
 * once they fall silent or stay below a pace. Start at {@link
 * io.stillwatch.server.pace.PacedConnections}. Cost: two looks at the clock for each read from the
 * network.
 */
@NullMarked
package io.stillwatch.server.pace;

import org.jspecify.annotations.NullMarked;
