package io.stillwatch.view;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import tools.jackson.core.exc.JacksonIOException;

/**
 * A file that is there whole or not at all: it is written aside, synced to the disk, and renamed.
 * Whoever reads it meanwhile sees the one that stood there before. Stateless.
 */
public final class WholeFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final FileAttribute<?>[] FOR_ALL = {};
  private static final FileAttribute<?> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private WholeFile() {}

  /** What stands in the file. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it. The stream is buffered; whoever gave it closes it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file.
   *
   * @throws StillwatchException ({@link Problem#OUTPUT_UNWRITABLE}) if the disk does not take it;
   *     what stood there before is unchanged
   */
  public static void write(Path file, Content content) {
    write(file, content, FOR_ALL);
  }

  /**
   * Writes a file that its owner alone can open (0600), on file systems that know owners; otherwise
   * as {@link #write(Path, Content)}. At no time can others open what is written.
   */
  public static void writeForOwner(Path file, Content content) {
    write(
        file,
        content,
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {OWNER_ALONE}
            : FOR_ALL);
  }

  private static void write(Path file, Content content, FileAttribute<?>[] attributes) {
    Path aside = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      // What another left there may be open to others.
      Files.deleteIfExists(aside);
      writeSynced(aside, content, attributes);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | JacksonIOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE,
          file
              + " could not be written ("
              + failure.getMessage()
              + "); what was there is unchanged.",
          failure);
    }
  }

  /** Writes text, in UTF-8; otherwise as {@link #write(Path, Content)}. */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void writeSynced(Path file, Content content, FileAttribute<?>[] attributes)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            attributes)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }
}
