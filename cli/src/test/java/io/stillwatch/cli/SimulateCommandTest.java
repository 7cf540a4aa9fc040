package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

  @Test
  void aCaseIsSizedByItsAccountsWhereTheseAreSaid() throws IOException {
    Path traffic = folder.resolve("traffic");
    Command simulate =
        Command.inPipe("simulate", "xiaomi", "--guilty", "12", "--honest", "40", "--out", traffic);
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    assertThat(Files.readAllLines(traffic.resolve("truth.jsonl")))
        .filteredOn(line -> line.contains("\"campaign\":\"xiaomi\""))
        .hasSize(12);
    Command half = Command.inPipe("simulate", "xiaomi", "--guilty", "12", "--out", traffic);
    assertThat(half.exitCode()).isEqualTo(2);
    assertThat(half.err()).contains("--guilty and --honest are given together");
  }

  @Test
  void honestProgramsKeepToTheRhythmsOfATrace() throws IOException {
    Path trace = folder.resolve("arrivals.csv");
    StringBuilder arrivals = new StringBuilder("TIMESTAMP,ContextTokens,GeneratedTokens\n");
    for (int minute = 0; minute < 20; minute++) {
      arrivals.append(String.format("2023-11-16 18:%02d:03.97,4808,10%n", minute));
    }
    Files.writeString(trace, arrivals);
    Path traffic = folder.resolve("traffic");
    Command simulate =
        Command.inPipe(
            "simulate", "trap-authorised", "--scale", "0.3", "--trace", trace, "--out", traffic);
    assertThat(simulate.exitCode()).as(simulate.err()).isZero();
    Map<String, Set<String>> minutes = new HashMap<>();
    for (String line : Files.readAllLines(traffic.resolve("exchanges.jsonl"))) {
      String account = line.replaceAll(".*\"account\":\"([^\"]*)\".*", "$1");
      String minute = line.replaceAll(".*\"time\":\"[^\"]*T\\d\\d:(\\d\\d):.*", "$1");
      minutes.computeIfAbsent(account, name -> new HashSet<>()).add(minute);
    }
    // A session begins in one of twenty minutes of the hour and is over a few minutes later.
    assertThat(minutes.values())
        .isNotEmpty()
        .allSatisfy(used -> assertThat(used).hasSizeBetween(15, 30));
  }
}
