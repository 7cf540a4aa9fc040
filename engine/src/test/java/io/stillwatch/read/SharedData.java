package io.stillwatch.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what others wrote and we test against; a test without it is skipped, and says so. */
final class SharedData {
  private SharedData() {}

  static Path file(String name) {
    Path folder = Path.of(System.getProperty("stillwatch.shared", "../../shared/data"));
    Path file = folder.resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "SKIPPED: " + file + " is not there; set -Dstillwatch.shared to the folder with it");
    return file;
  }
}
