/**
 * The log that a run leaves: exchanges, accounts, truth. Takes drafts and identities; gives lines.
 * All populations write the same fields. Start at {@link
 * io.stillwatch.laboratory.writing.LogFolder}.
 */
@NullMarked
package io.stillwatch.laboratory.writing;

import org.jspecify.annotations.NullMarked;
