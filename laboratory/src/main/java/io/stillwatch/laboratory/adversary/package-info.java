/**
 * An adversary who learns: told after each round which accounts were flagged, it buys what may keep
 * the rest unseen. Takes a way to scan; gives, for this program and each baseline, how much of the
 * harvest a unit of money still buys. Cost: about a second a round and method. Start at {@link
 * io.stillwatch.laboratory.adversary.Contest}.
 */
@NullMarked
package io.stillwatch.laboratory.adversary;

import org.jspecify.annotations.NullMarked;
