package io.stillwatch.exchange;

/**
 * One request to the model and the answer to it, as a provider's log tells it.
 *
 * <p>A text that was not logged is the empty string and a number that was not logged is {@code -1}
 * or NaN, as each component says; the reader never passes null on. Immutable.
 *
 * @param id what the log calls the exchange; the same id is counted once
 * @param time when the request came, in milliseconds since 1970 (UTC)
 * @param account whose key was used
 * @param origin where the request came from
 * @param settings what the client asked for beside the text
 * @param text the words that went in and came out
 * @param usage tokens as billed
 * @param conversation the conversation's name, or empty
 * @param status the HTTP status of the answer, 200 where the log has none
 * @param plan the plan the request was billed to, or empty
 * @param endUser the customer's own user, or empty
 */
public record Exchange(
    String id,
    long time,
    String account,
    Origin origin,
    Settings settings,
    Text text,
    Usage usage,
    String conversation,
    int status,
    String plan,
    String endUser) {

  /** Whether the model refused, or the gateway turned the request away. */
  public boolean refused() {
    return status >= 400;
  }
}
