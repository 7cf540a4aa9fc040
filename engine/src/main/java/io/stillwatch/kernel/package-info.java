/**
 * Beside the rooms: bytes, words and hashes come in; places, sums and least values go out. The few
 * loops that take most of the time of reading a log, each behind one method, so that a processor's
 * wide registers can be put to use where there are any: what is slow is here, what is meant is in
 * the rooms that call it. Knows nothing of exchanges. Start at {@link
 * io.stillwatch.kernel.Kernels}. Cost: no memory but the caller's. Read next: {@code read}.
 */
@NullMarked
package io.stillwatch.kernel;

import org.jspecify.annotations.NullMarked;
