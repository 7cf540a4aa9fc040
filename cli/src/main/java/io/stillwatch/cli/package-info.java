/**
 * The {@code stillwatch} command, one class a command: takes words from a terminal, gives text and
 * an exit code. Has no method of its own; asks the engine and shows what it answers. Start at
 * {@link io.stillwatch.cli.Main}.
 */
@NullMarked
package io.stillwatch.cli;

import org.jspecify.annotations.NullMarked;
