/**
 * What an operator watches. Counts and times come in from the other rooms; the text that Prometheus
 * reads goes out. Start at {@link io.stillwatch.server.seen.Watched}. Cost: an addition each.
 */
@NullMarked
package io.stillwatch.server.seen;

import org.jspecify.annotations.NullMarked;
