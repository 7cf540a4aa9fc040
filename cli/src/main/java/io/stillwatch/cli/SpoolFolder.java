package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for what does not fit in memory, gone when the scan is. It lies beside the findings and
 * not where the system keeps small temporary files, because that is where the operator made room.
 *
 * @param path where it is
 */
record SpoolFolder(Path path) implements AutoCloseable {

  static SpoolFolder within(Path folder) {
    try {
      return new SpoolFolder(Files.createTempDirectory(folder, ".spool-"));
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "Nothing can be written in " + folder + ".", failure);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> tree = Files.walk(path)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, path + " could not be removed; remove it by hand.", failure);
    }
  }
}
