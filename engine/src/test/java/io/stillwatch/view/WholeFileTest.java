package io.stillwatch.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aWriteThatFailsLeavesWhatStoodThere() throws IOException {
    Path file = folder.resolve("campaigns.json");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("campaigns.json")
        .hasMessageContaining("disk full");
    assertThat(file).hasContent("old");
  }

  @Test
  void aWriteThatSucceedsReplacesAndLeavesNothingAside() throws IOException {
    Path file = folder.resolve("campaigns.json");
    Files.writeString(file, "old");
    WholeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }
}
