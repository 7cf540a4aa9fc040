/**
 * Who may do what. A token comes in; a holder with a role goes out. Start at {@link
 * io.stillwatch.server.locks.Tokens}. Cost: one SHA-256 for each request.
 */
@NullMarked
package io.stillwatch.server.locks;

import org.jspecify.annotations.NullMarked;
