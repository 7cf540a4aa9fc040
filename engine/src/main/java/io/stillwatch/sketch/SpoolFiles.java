package io.stillwatch.sketch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a spool's runs lie and in what form, so that who has a key can keep them sealed. Not
 * buffered. Thread-safe.
 */
public interface SpoolFiles {
  /** The folder below which they lie. */
  Path folder();

  /** Opens a run for writing, from its beginning. */
  OutputStream write(Path run) throws IOException;

  /** Opens a run that was written. */
  InputStream read(Path run) throws IOException;

  /** Runs in the clear. */
  static SpoolFiles plain(Path folder) {
    return new SpoolFiles() {
      @Override
      public Path folder() {
        return folder;
      }

      @Override
      public OutputStream write(Path run) throws IOException {
        return Files.newOutputStream(run);
      }

      @Override
      public InputStream read(Path run) throws IOException {
        return Files.newInputStream(run);
      }
    };
  }
}
