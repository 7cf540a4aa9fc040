@NullMarked
package io.stillwatch.laboratory.population.cohort;

import org.jspecify.annotations.NullMarked;
