package io.stillwatch.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but their owner can open (0600 and 0700), on file systems that know
 * owners. Stateless.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** Makes the folder, or closes one that is there to others. */
  static void folder(Path path) throws IOException {
    Files.createDirectories(path);
    restrict(path, FOLDER);
  }

  /** Opens a file for writing; one that is made now is never open to others. */
  static FileChannel open(Path path) throws IOException {
    Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return knowsOwners(path)
        ? FileChannel.open(path, how, attribute())
        : FileChannel.open(path, how);
  }

  private static FileAttribute<Set<PosixFilePermission>> attribute() {
    return PosixFilePermissions.asFileAttribute(FILE);
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (knowsOwners(path)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static boolean knowsOwners(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
