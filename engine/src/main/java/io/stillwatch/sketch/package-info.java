/**
 * Room 4: an exchange becomes a few hundred bytes, an account a bounded profile. Takes exchanges
 * and their intent; gives {@link io.stillwatch.sketch.ExchangeSketch}, in event time, and {@link
 * io.stillwatch.sketch.AccountProfile}. No text leaves this room. Cost: {@value
 * io.stillwatch.sketch.ExchangeSketch#BYTES} bytes an exchange on disk while a log is replayed,
 * {@value io.stillwatch.sketch.AccountProfile#BYTES} bytes an account in memory. Start at {@link
 * io.stillwatch.sketch.AccountProfile}. Read next: {@code link}.
 */
@NullMarked
package io.stillwatch.sketch;

import org.jspecify.annotations.NullMarked;
