package io.stillwatch.laboratory.evaluate;

import java.nio.file.Path;

/** Scans a folder as this program does, and says where its {@code campaigns.json} is. */
@FunctionalInterface
public interface FolderScan {

  /** Scans. */
  Path scan(Path folder);
}
