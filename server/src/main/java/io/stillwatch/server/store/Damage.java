package io.stillwatch.server.store;

import java.nio.file.Path;

/** The log does not hold what was written. */
final class Damage extends Exception {

  private Damage(String what) {
    super(what);
  }

  /** A frame is whole in length but not in content. */
  static Damage at(Path path, long offset) {
    return new Damage(path + " is damaged at byte " + offset + ".");
  }

  /** A file of the log is not there. */
  static Damage missing(Path path) {
    return new Damage(path + " is missing.");
  }
}
