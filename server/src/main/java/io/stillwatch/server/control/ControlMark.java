package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the data folder that says that its control data is in a database, so that a start which
 * forgets to name it does not begin with no tokens and no decisions.
 */
final class ControlMark {
  private final Path file;

  ControlMark(Path data) {
    this.file = data.resolve("control-elsewhere");
  }

  void put(DatabaseAddress address) {
    if (!Files.exists(file)) {
      WholeFile.write(file, address + "\n");
    }
  }

  void requireNone() {
    if (Files.exists(file)) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          "The control data of this folder is in a database ("
              + file
              + " says which); name it with --control, or remove that file to begin without.");
    }
  }
}
