/**
 * The two messages of Envoy's {@code envoy.service.auth.v3.Authorization/Check}, as far as the
 * service needs them: a request's account comes in, an answer with headers goes out. The wire is
 * read field by field, so that the whole of Envoy's API need not be on the class path. Start at
 * {@link io.stillwatch.server.envoy.CheckMethod}. Cost: one pass over a few kilobytes.
 */
@NullMarked
package io.stillwatch.server.envoy;

import org.jspecify.annotations.NullMarked;
