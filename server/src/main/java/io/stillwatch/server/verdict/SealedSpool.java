package io.stillwatch.server.verdict;

import io.stillwatch.server.seal.Seal;
import io.stillwatch.sketch.SpoolFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What does not fit in memory of the hours that are open, sealed. Thread-safe.
 *
 * @param folder where it lies
 * @param seal what seals it
 */
record SealedSpool(Path folder, Seal seal) implements SpoolFiles {
  private static final String KIND = "spool";

  @Override
  public OutputStream write(Path run) throws IOException {
    OutputStream file = Files.newOutputStream(run);
    return new FilterOutputStream(seal.sealing(KIND, file)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        try (file) {
          super.close();
        }
      }
    };
  }

  @Override
  public InputStream read(Path run) throws IOException {
    return seal.unsealing(KIND, Files.newInputStream(run));
  }
}
