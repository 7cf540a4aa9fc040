/**
 * The engine's kernels for wide registers, by the Vector API: the same numbers in and out as its
 * scalar ones, which the tests hold them to. Knows nothing but {@code kernel}. Found at run time
 * where the module {@code jdk.incubator.vector} is there. Start at {@link
 * io.stillwatch.vector.VectorKernels}. Cost: a second of the processors until the machine code is
 * made, so not worth while for a small log.
 */
@NullMarked
package io.stillwatch.vector;

import org.jspecify.annotations.NullMarked;
