/**
 * Control data: who holds tokens, what was decided and appealed, the mode, and the audit. States
 * come in and are durable before a call returns; the same states come out after any crash. They lie
 * in files of the data folder, or in PostgreSQL. Start at {@link
 * io.stillwatch.server.control.ControlStore}. Cost: one write to the disk, or one transaction, for
 * each change; reading is from memory.
 */
@NullMarked
package io.stillwatch.server.control;

import org.jspecify.annotations.NullMarked;
