/**
 * What others would have found: published methods and operators' practice, on the same exchanges.
 * Takes a log folder as a provider has it, never the truth; gives groups of accused accounts. Cost:
 * one pass over the log, about 60 bytes an exchange. Start at {@link
 * io.stillwatch.laboratory.baseline.Baseline}. Read next: {@code evaluate}.
 */
@NullMarked
package io.stillwatch.laboratory.baseline;

import org.jspecify.annotations.NullMarked;
