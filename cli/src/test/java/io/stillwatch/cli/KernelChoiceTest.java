package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own Java machine is started without the vector module. */
final class KernelChoiceTest {
  private static final Path LOG = Path.of("..", "examples", "native");

  @TempDir private Path folder = Path.of("");

  @Test
  void wideRegistersThatAreNotThereAreWrongUsage() {
    Command scan = Command.inPipe("scan", LOG, "--kernels", "vector", "--out", folder);
    assertThat(scan.exitCode()).isEqualTo(2);
    assertThat(scan.err()).contains("vector module", "./stillwatch");
  }

  @Test
  void withoutThemTheFindingsAreWrittenAsEver() throws IOException {
    Path chosen = folder.resolve("chosen");
    Path usual = folder.resolve("usual");
    Command scan = Command.inPipe("scan", LOG, "--kernels", "scalar", "--out", chosen);
    assertThat(scan.exitCode()).as(scan.err()).isZero();
    Command.inPipe("scan", LOG, "--out", usual);
    assertThat(Files.readAllBytes(chosen.resolve("campaigns.json")))
        .isEqualTo(Files.readAllBytes(usual.resolve("campaigns.json")));
  }
}
