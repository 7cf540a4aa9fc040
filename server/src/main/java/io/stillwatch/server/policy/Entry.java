package io.stillwatch.server.policy;

/**
 * One {@code name = value} of a policy file.
 *
 * @param value the value; a line's end where it goes on in the next line
 * @param line the line it begins in, from 1
 * @param column the column of its first character, from 1
 */
record Entry(String value, int line, int column) {}
