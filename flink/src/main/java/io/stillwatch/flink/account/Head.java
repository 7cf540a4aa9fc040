package io.stillwatch.flink.account;

import java.util.Comparator;

/**
 * Which exchange it is, without what was in it.
 *
 * @param time when it was, in milliseconds since 1970
 * @param id hash of its id
 * @param account hash of the account's name
 */
public record Head(long time, long id, long account) {
  /** Which of several with one id comes first: the order of the engine's rows. */
  static final Comparator<Head> ORDER =
      Comparator.comparingLong(Head::time)
          .thenComparing(Head::id, Long::compareUnsigned)
          .thenComparing(Head::account, Long::compareUnsigned);
}
