/**
 * Measures what the program costs: makes logs of any number of accounts, takes the time of a scan room by room
 * and beside a database that reads the same file, and the memory that is held. Start at {@link
 * io.stillwatch.laboratory.bench.Benchmark}.
 */
@NullMarked
package io.stillwatch.laboratory.bench;

import org.jspecify.annotations.NullMarked;
