package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a review has seen. {@code -Dgolden=update} rewrites them; the review sees the
 * difference.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "golden");

  private Golden() {}

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("golden", "").equals("update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }

  /** A folder of a scan that was made up: two campaigns, and two accounts explained. */
  static Path scanFolder() {
    return FOLDER.resolve("scan");
  }
}
