/**
 * The adversary: one scheduler that deals one list of work to a pool of accounts, and what it does
 * to stay unseen. Made of the same parts as honest accounts. Start at {@link
 * io.stillwatch.laboratory.campaign.Campaign}. Read next: {@code scenario}.
 */
@NullMarked
package io.stillwatch.laboratory.campaign;

import org.jspecify.annotations.NullMarked;
