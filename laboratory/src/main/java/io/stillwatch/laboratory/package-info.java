/**
 * The laboratory: traffic whose truth is known, and how well it was found. Takes a scenario and a
 * seed; gives a log folder and, of a scan of it, figures. Start at {@link
 * io.stillwatch.laboratory.Simulator} and {@code evaluate.Evaluation}.
 */
@NullMarked
package io.stillwatch.laboratory;

import org.jspecify.annotations.NullMarked;
