package io.stillwatch.server.store;

import java.nio.file.Path;

/** A frame of the log does not hold what was written. */
final class DamagedFrame extends Exception {

  DamagedFrame(Path path, long at) {
    super(path + " is damaged at byte " + at + ".");
  }
}
