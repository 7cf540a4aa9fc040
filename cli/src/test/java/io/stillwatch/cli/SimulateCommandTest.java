package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSimulatedFolderCanBeScanned() {
    Path traffic = folder.resolve("traffic");
    Command simulate = Command.inPipe("simulate", "demo", "--out", traffic, "--scale", "0.01");
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    assertThat(traffic.resolve("truth.jsonl")).isNotEmptyFile();
    Command scan = Command.inPipe("scan", traffic, "--out", folder.resolve("out"));
    assertThat(scan.exitCode()).as(scan.err()).isZero();
    assertThat(folder.resolve("out").resolve("rejected.jsonl")).isEmptyFile();
  }

  @Test
  void aCaseThatIsNotThereIsWrongUsageAndNamesThoseThatAre() {
    Command simulate = Command.inPipe("simulate", "nobody", "--out", folder);
    assertThat(simulate.exitCode()).isEqualTo(2);
    assertThat(simulate.err()).contains("nobody", "qwen-june");
  }

  @Test
  void whatIsOmittedIsNotInTheLogAndTheLogCanStillBeScanned() throws IOException {
    Path traffic = folder.resolve("traffic");
    Command simulate =
        Command.inPipe(
            "simulate",
            "demo",
            "--out",
            traffic,
            "--scale",
            "0.005",
            "--omit",
            "accounts,addresses",
            "--omit",
            "completions");
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    assertThat(traffic.resolve("accounts.jsonl")).doesNotExist();
    assertThat(Files.readString(traffic.resolve("exchanges.jsonl")))
        .contains("\"prompt\"")
        .doesNotContain("\"ip\"", "\"completion\"");
    assertThat(Command.inPipe("scan", traffic, "--out", folder.resolve("out")).exitCode()).isZero();
  }

  @Test
  void aFieldThatNoLogCanLackIsWrongUsageAndNamesThoseThatOneCan() {
    Command simulate =
        Command.inPipe("simulate", "demo", "--out", folder.resolve("traffic"), "--omit", "time");
    assertThat(simulate.exitCode()).isEqualTo(2);
    assertThat(simulate.err()).contains("completions", "time");
  }
}
