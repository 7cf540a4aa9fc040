package io.stillwatch.view;

/**
 * A number that is shown large, and the doubt or the measure that belongs to it.
 *
 * @param label what it is
 * @param figure the number with its unit
 * @param because what it is to be read against
 */
public record Figure(String label, String figure, String because) {}
