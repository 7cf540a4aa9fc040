/**
 * Room 5: which accounts are alike and which share something rare. Takes profiles; gives {@link
 * io.stillwatch.link.NeighbourGraph} (alike in behaviour) and {@link io.stillwatch.link.KeyIndex}
 * (the same card, network, frame, print). No loop over all pairs: cost grows with n log n. Knows
 * nothing of guilt. Start at {@link io.stillwatch.link.NeighbourGraph}. Read next: {@code
 * nominate}.
 */
@NullMarked
package io.stillwatch.link;

import org.jspecify.annotations.NullMarked;
