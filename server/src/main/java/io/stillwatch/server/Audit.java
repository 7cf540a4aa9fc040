package io.stillwatch.server;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes down every change: when, who, what and why, a JSON object a line. Thread-safe. */
final class Audit {
  private final Path file;

  Audit(Path folder) {
    this.file = folder.resolve("audit.log");
  }

  synchronized void note(String who, String what, String because) {
    String line =
        JsonNodeFactory.instance
                .objectNode()
                .put("time", Instant.now().toString())
                .put("who", who)
                .put("what", what)
                .put("because", because)
            + "\n";
    try {
      Files.writeString(
          file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, file + " cannot be written; nothing was changed.", failure);
    }
  }
}
