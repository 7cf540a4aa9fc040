package io.stillwatch.server.control;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seal.Seal;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where control data is kept: the data folder, or a database. Whichever it is, what a call has
 * returned from is durable, and one service alone writes. Thread-safe.
 */
public sealed interface ControlStore extends Closeable permits ControlFolder, ControlDatabase {

  /** What is kept, each thing by a name of its own. */
  enum Kind {
    TOKENS,
    DECISIONS,
    APPEALS,
    MODE,
    POLICY,
    PROVIDER,
    SHARING;

    /** The name in files and tables: {@code tokens}. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Opens the folder's own control data, or that in a database if there is one.
   *
   * @throws StillwatchException if it is damaged, in use, out of reach or of a newer form
   */
  static ControlStore open(Path data, Optional<DatabaseAddress> database) {
    ControlMark mark = new ControlMark(data);
    if (database.isEmpty()) {
      mark.requireNone();
      return new ControlFolder(data);
    }
    ControlDatabase opened = ControlDatabase.open(database.get());
    try {
      new ControlMove(data, opened).moveOnce();
      mark.put(database.get());
      return opened;
    } catch (StillwatchException failure) {
      opened.close();
      throw failure;
    }
  }

  /** Where the states of one kind are. */
  StatePlace states(Kind kind);

  /** The same, for states that say whom they are about: they are kept sealed. */
  default StatePlace states(Kind kind, Seal seal) {
    return new SealedStates(states(kind), kind, seal);
  }

  /** Adds a line to the audit, a JSON object without an end of line. */
  void note(String line);

  /** Whether something new can be kept, as far as is known; may be a second old. */
  boolean reachable();

  @Override
  void close();
}
