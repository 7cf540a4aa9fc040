package io.stillwatch.laboratory.evaluate;

import java.nio.file.Path;

/** Scans a folder as this program does, and says where its {@code campaigns.json} is. */
@FunctionalInterface
public interface FolderScan {

  /** Scans. */
  Path scan(Path folder);

  /** A scan with a name of its own among the methods. */
  record Named(Method method, FolderScan scan) {}
}
