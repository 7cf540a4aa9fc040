package io.stillwatch.view;

/**
 * A group that was nominated and let go.
 *
 * @param reading the innocent reading that won, or {@code insufficient_evidence}
 * @param accounts how many accounts were in it
 * @param statement why it was let go, as a sentence
 */
public record DismissedView(String reading, int accounts, String statement) {}
