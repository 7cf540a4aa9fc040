package io.stillwatch.exchange;

/**
 * A line that could not be read. Bad input is data: it is counted and shown, and the rest goes on.
 *
 * @param file the file's name as given, or {@code -}
 * @param line the line's number, from 1
 * @param reason what was found and what was wanted; holds no text of the line beyond field names
 */
public record Rejected(String file, long line, String reason) {}
