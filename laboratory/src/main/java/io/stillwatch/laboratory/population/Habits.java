package io.stillwatch.laboratory.population;

/**
 * How an account is used.
 *
 * @param from the first moment of use, in milliseconds since 1970
 * @param until the first moment after the last use
 */
public record Habits(
    Rhythm rhythm,
    Pace pace,
    Whereabouts whereabouts,
    Setup setup,
    Voice voice,
    long from,
    long until) {}
