/**
 * The watch. HTTP comes in; acknowledgements, verdicts and decisions go out. Start at {@link
 * io.stillwatch.server.StillwatchServer}. Rooms: {@code intake}, {@code store}, {@code verdict},
 * {@code policy}, {@code decide}, {@code share}, {@code console}, {@code envoy}, {@code locks},
 * {@code pace}, {@code seen}.
 */
@NullMarked
package io.stillwatch.server;

import org.jspecify.annotations.NullMarked;
