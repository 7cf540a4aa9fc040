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
 * A folder for what does not fit in memory, gone when the command is. It lies beside the findings
 * and not where the system keeps small temporary files, because that is where the operator made
 * room. An interrupted command removes it too.
 */
final class SpoolFolder implements AutoCloseable {
  private final Path path;
  private final Thread onInterrupt;

  private SpoolFolder(Path path) {
    this.path = path;
    this.onInterrupt = new Thread(this::remove, "remove-spool");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  static SpoolFolder within(Path folder) {
    try {
      return new SpoolFolder(Files.createTempDirectory(folder, ".spool-"));
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, "Nothing can be written in " + folder + ".", failure);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    remove();
  }

  private void remove() {
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
