/**
 * Room 6: candidate groups. Takes links; gives {@link io.stillwatch.nominate.Nomination}s, each with the
 * channels that made it. Generous on purpose: judging is the next room's work. Start at {@link
 * io.stillwatch.nominate.Nominator}. Read next: {@code judge}.
 */
@NullMarked
package io.stillwatch.nominate;

import org.jspecify.annotations.NullMarked;
