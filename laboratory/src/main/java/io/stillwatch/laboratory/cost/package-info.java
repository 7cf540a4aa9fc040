/**
 * Measures what the program costs: makes logs of any number of accounts, takes time and memory of a
 * scan, and the time of a database that reads the same file; runs the seed case at any size. Start
 * at {@link io.stillwatch.laboratory.cost.ScanCost} and {@link
 * io.stillwatch.laboratory.cost.SeedCost}.
 */
@NullMarked
package io.stillwatch.laboratory.cost;

import org.jspecify.annotations.NullMarked;
