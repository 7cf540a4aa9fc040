package io.stillwatch.view;

/**
 * An innocent reading of the same facts.
 *
 * @param reading the reading's word, for example {@code popular_application}
 * @param strength from 0 (nothing speaks for it) to 1 (explains the group)
 * @param statement what speaks for it and what against, as a sentence
 */
public record AlternativeView(String reading, double strength, String statement) {}
