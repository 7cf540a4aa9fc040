package io.stillwatch.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What stands in the audit of a data folder. */
final class Audited {

  private Audited() {}

  static List<String> in(Path data) throws IOException {
    Path file = data.resolve("audit.log");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
