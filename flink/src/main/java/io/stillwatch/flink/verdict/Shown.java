package io.stillwatch.flink.verdict;

/**
 * A file of what was found, whole.
 *
 * @param name the file's name
 * @param content its bytes
 */
public record Shown(String name, byte[] content) {}
