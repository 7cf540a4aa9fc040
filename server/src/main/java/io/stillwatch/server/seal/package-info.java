/**
 * What goes to the disk comes in and goes out sealed: who has the disk and not the key can neither
 * read it nor change a part of it unseen. Start at {@link io.stillwatch.server.seal.Seal}. Cost: 30
 * µs and 56 bytes for each thing sealed; a gigabyte takes about a second.
 */
@NullMarked
package io.stillwatch.server.seal;

import org.jspecify.annotations.NullMarked;
