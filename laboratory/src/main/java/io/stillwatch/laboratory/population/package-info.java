/**
 * The accounts: each with an identity, a rhythm, whereabouts, a setup and a voice. Takes words and
 * networks; gives exchanges in the order of their sessions. A cohort is a kind of customer; a
 * campaign is made of the same parts. Start at {@link io.stillwatch.laboratory.population.Member}.
 * Cost: about two kilobytes an account. Read next: {@code scenario}.
 */
@NullMarked
package io.stillwatch.laboratory.population;

import org.jspecify.annotations.NullMarked;
