/**
 * Room 2: log files and streams come in; exchanges, accounts and rejected lines go out. Knows
 * nothing of what they are for. Start at {@link io.stillwatch.read.ExchangeReader}; what comes over
 * the network starts at {@link io.stillwatch.read.OtlpMessages}. Cost: one pass, one line in
 * memory. Read next: {@code sketch}.
 */
@NullMarked
package io.stillwatch.read;

import org.jspecify.annotations.NullMarked;
