package io.stillwatch.flink.account;

/**
 * An exchange that does not count, since its id came before.
 *
 * @param head which
 * @param late whether an equal one was counted already, so that only what comes after its hour is
 *     meant
 */
public record Repeat(Head head, boolean late) {

  /** Whether it means an exchange that is counted in an hour. */
  boolean holds(long hourEnd) {
    return !late || hourEnd > Hours.end(head.time());
  }
}
