/**
 * Room 2: log files and streams come in; exchanges, accounts and rejected lines go out. Knows nothing
 * of what they are for. Start at {@code ExchangeReader}. Read next: {@code sketch}.
 */
@NullMarked
package io.stillwatch.read;

import org.jspecify.annotations.NullMarked;
