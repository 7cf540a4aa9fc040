/**
 * What was acknowledged, on disk. Entries come in; the same entries go out after any crash. Start
 * at {@link io.stillwatch.server.store.TrafficLog}. Cost: one write and a shared fsync for each
 * request, two where texts are kept.
 */
@NullMarked
package io.stillwatch.server.store;

import org.jspecify.annotations.NullMarked;
