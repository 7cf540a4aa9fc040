/**
 * Chance, by the door: every draw of the laboratory comes from one seed, split by purpose. Start at
 * {@link io.stillwatch.laboratory.chance.Chance}. Read next: {@code wording}.
 */
@NullMarked
package io.stillwatch.laboratory.chance;

import org.jspecify.annotations.NullMarked;
