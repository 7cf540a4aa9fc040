package io.stillwatch.pipeline;

import java.nio.file.Path;

/**
 * What a run is told from outside.
 *
 * @param until exchanges at or after this time, in milliseconds since 1970, are ignored; {@link
 *     Long#MAX_VALUE} for all
 * @param spool a folder for what does not fit in memory
 * @param threads how many threads may work; never changes the result
 */
public record PipelineSettings(long until, Path spool, int threads) {}
