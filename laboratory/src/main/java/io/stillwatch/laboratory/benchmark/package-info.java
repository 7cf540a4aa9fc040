/**
 * The published table: cases and seeds go in; each is simulated, scanned, held against the truth
 * and thrown away; figures come out, ours beside every baseline's. Start at {@link
 * io.stillwatch.laboratory.benchmark.Benchmark}. Cost: about a minute for each 300,000 exchanges on
 * two cores.
 */
@NullMarked
package io.stillwatch.laboratory.benchmark;

import org.jspecify.annotations.NullMarked;
