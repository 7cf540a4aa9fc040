/** Placeholder. */
@NullMarked
package io.stillwatch.flink;

import org.jspecify.annotations.NullMarked;
