package io.stillwatch.exchange;

/**
 * Tokens as billed; -1 where the log does not say.
 *
 * @param inputTokens tokens that went in
 * @param outputTokens tokens that came out, reasoning included
 * @param reasoningTokens the part of the output that was reasoning
 */
public record Usage(long inputTokens, long outputTokens, long reasoningTokens) {

  /** Nothing was billed, or the log does not say. */
  public static final Usage UNKNOWN = new Usage(-1, -1, -1);
}
