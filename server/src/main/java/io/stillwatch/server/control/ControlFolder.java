package io.stillwatch.server.control;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Control data in files of the data folder: one for each kind, and the audit. Thread-safe. */
public final class ControlFolder implements ControlStore {
  static final String AUDIT = "audit.log";

  private final Path folder;

  /** The files of a folder, whether they are there yet or not. */
  public ControlFolder(Path folder) {
    this.folder = folder;
  }

  static Path file(Path folder, Kind kind) {
    return folder.resolve(kind.word() + ".log");
  }

  @Override
  public StateFile states(Kind kind) {
    return new StateFile(file(folder, kind));
  }

  @Override
  public synchronized void note(String line) {
    Path file = folder.resolve(AUDIT);
    try {
      Files.writeString(
          file,
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE, file + " cannot be written; nothing was changed.", failure);
    }
  }

  @Override
  public boolean reachable() {
    return true;
  }

  @Override
  public void close() {}
}
