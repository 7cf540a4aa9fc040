package io.stillwatch.exchange;

/**
 * Is told how far long work has come. Called often and from one thread at a time; must be cheap.
 */
@FunctionalInterface
public interface Progress {

  /** Nobody is watching. */
  Progress NONE = (room, done, total) -> {};

  /**
   * Takes notice.
   *
   * @param room what is working, for example {@code read}
   * @param done units done so far
   * @param total units in all, or -1 if that is not known
   */
  void at(String room, long done, long total);
}
