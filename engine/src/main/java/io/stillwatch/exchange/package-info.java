/**
 * Room 1: the words of the house. Exchange, account, origin, capability, stage; a rejected line and
 * a problem that the operator can mend. Knows nothing of the other rooms; costs nothing. Start at
 * {@link io.stillwatch.exchange.Exchange}. Read next: {@code read}.
 */
@NullMarked
package io.stillwatch.exchange;

import org.jspecify.annotations.NullMarked;
