package io.stillwatch.read;

/**
 * How much of the reader's memory one input may take. Whoever writes the log, or the prompts in it,
 * may mean harm, so nothing is held without a bound.
 *
 * @param maxLineBytes the longest line or protobuf message that is read; a longer one is rejected
 * @param maxDepth the deepest nesting of objects and lists in a line
 * @param maxWaitingCalls how many OTLP calls may wait for their other parts at a time
 * @param maxWaitingCharacters how many characters of text those calls may hold together
 */
public record ReadLimits(
    int maxLineBytes, int maxDepth, int maxWaitingCalls, long maxWaitingCharacters) {

  /** Lines of 16 MiB, nesting of 64, 4,096 waiting calls with eight million characters. */
  public static final ReadLimits DEFAULT = new ReadLimits(16 << 20, 64, 4_096, 8_000_000);

  public ReadLimits {
    if (maxLineBytes < 1 || maxDepth < 1 || maxWaitingCalls < 1 || maxWaitingCharacters < 1) {
      throw new IllegalArgumentException("each limit must be at least 1");
    }
  }
}
