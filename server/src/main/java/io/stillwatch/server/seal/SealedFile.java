package io.stillwatch.server.seal;

import io.stillwatch.view.WholeFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is there whole or not at all, sealed as what its name says. Not thread-safe.
 *
 * @param path the file
 * @param seal what seals it
 */
public record SealedFile(Path path, Seal seal) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Whether it was ever written. */
  public boolean exists() {
    return Files.exists(path);
  }

  /** Writes it, as {@link WholeFile#writeForOwner} does. */
  public void write(WholeFile.Content content) {
    WholeFile.writeForOwner(
        path,
        whole -> {
          try (OutputStream out =
              new BufferedOutputStream(seal.sealing(kind(), whole), BUFFER_BYTES)) {
            content.writeTo(out);
          }
        });
  }

  /** Opens it; what is read throws an {@link IOException} where it is not what was written. */
  public InputStream read() throws IOException {
    return new BufferedInputStream(
        seal.unsealing(kind(), Files.newInputStream(path)), BUFFER_BYTES);
  }

  private String kind() {
    return path.getFileName().toString();
  }
}
