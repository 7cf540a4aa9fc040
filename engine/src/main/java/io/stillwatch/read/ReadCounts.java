package io.stillwatch.read;

/**
 * What a reader has passed on so far.
 *
 * @param lines lines and protobuf messages that were not blank
 * @param exchanges exchanges passed on, repeated ids included
 * @param accounts account lines passed on
 * @param rejected rejects passed on
 */
public record ReadCounts(long lines, long exchanges, long accounts, long rejected) {}
