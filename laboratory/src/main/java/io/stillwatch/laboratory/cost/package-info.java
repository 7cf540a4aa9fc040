/**
 * Measures what the program costs: makes logs of any number of accounts, takes time and memory of a
 * scan, and the time of a database that reads the same file. Start at {@link
 * io.stillwatch.laboratory.cost.ScanCost}.
 */
@NullMarked
package io.stillwatch.laboratory.cost;

import org.jspecify.annotations.NullMarked;
