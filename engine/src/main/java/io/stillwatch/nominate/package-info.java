/**
 * Room 6: candidate groups. Takes links; gives {@link io.stillwatch.nominate.Nomination}s, each
 * with the channels that made it. Generous on purpose: judging is the next room's work. Cost: near
 * linear in the links of the accounts given or, of those who share keys, of the 65,536 most tied.
 * Start at {@link io.stillwatch.nominate.Nominator}. Read next: {@code judge}.
 */
@NullMarked
package io.stillwatch.nominate;

import org.jspecify.annotations.NullMarked;
