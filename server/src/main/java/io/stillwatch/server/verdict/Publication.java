package io.stillwatch.server.verdict;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seen.Journal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what was found. Where that comes to no end, because a disk is full or a database out of
 * reach, what was found last is handed on again until it does. For one thread.
 */
final class Publication {
  private final Consumer<Judged> published;
  private final Journal journal;
  private @Nullable Judged owed;
  private boolean failing;

  Publication(Consumer<Judged> published, Journal journal) {
    this.published = published;
    this.journal = journal;
  }

  /** Hands on something new. */
  void offer(Judged judged) {
    owed = judged;
    again();
  }

  /** Hands on what could not be handed on before, if there is something. */
  void again() {
    Judged judged = owed;
    if (judged == null) {
      return;
    }
    try {
      published.accept(judged);
      owed = null;
      failing = false;
    } catch (StillwatchException failure) {
      if (!failing) {
        journal.line("deciding_fails", Journal.Level.ERROR).with(failure).tell();
      }
      failing = true;
    }
  }
}
