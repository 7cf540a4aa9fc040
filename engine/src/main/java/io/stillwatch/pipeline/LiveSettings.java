package io.stillwatch.pipeline;

import io.stillwatch.sketch.SpoolFiles;
import java.util.concurrent.ForkJoinPool;

/**
 * What a pipeline that judges as exchanges come is told from outside.
 *
 * @param spool the files of what does not fit in memory
 * @param lateness how long after the end of an hour its exchanges may still come, in milliseconds
 * @param threads those that work, which the pipeline does not end; their number never changes the
 *     result
 */
public record LiveSettings(SpoolFiles spool, long lateness, ForkJoinPool threads) {}
