/**
 * The kinds of honest customers, one class each, with what makes each look guilty. Start at {@link
 * io.stillwatch.laboratory.population.cohort.Cohorts}.
 */
@NullMarked
package io.stillwatch.laboratory.population.cohort;

import org.jspecify.annotations.NullMarked;
