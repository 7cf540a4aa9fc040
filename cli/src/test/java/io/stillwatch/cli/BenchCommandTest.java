package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BenchCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aScanIsMeasuredAndItsFiguresAreWrittenDown() {
    Path crowd = folder.resolve("crowd");
    Path json = folder.resolve("figures.json");
    Command bench = Command.inPipe("bench", crowd, "--make", "600", "--rooms", "--json", json);

    assertThat(bench.exitCode()).as(bench.err()).isZero();
    assertThat(bench.out())
        .contains("4,200 exchanges of 600 accounts", "of the processors", "judge", "evaluated");
    JsonNode figures = new JsonMapper().readTree(json);
    assertThat(figures.path("scans").get(0).path("exchanges").asInt()).isEqualTo(4_200);
    assertThat(figures.path("scans").get(0).path("read").path("processor_seconds").asDouble())
        .isPositive();
    double shares = figures.path("rooms").valueStream().mapToDouble(JsonNode::asDouble).sum();
    assertThat(shares).isBetween(0.999, 1.001);
    assertThat(figures.path("rooms").has("judge")).isTrue();
    assertThat(below(crowd)).containsExactly("accounts.jsonl", "exchanges.jsonl");
  }

  @Test
  void growthIsMeasuredOnFourLogsAndLeavesAFolderAsItWas() throws IOException {
    Path own = folder.resolve("traffic");
    Files.createDirectories(own);
    Files.writeString(own.resolve("exchanges.jsonl"), "mine");
    Path json = folder.resolve("growth.json");
    Command bench = Command.inPipe("bench", own, "--growth", "--make", "20", "--json", json);

    assertThat(bench.exitCode()).as(bench.err()).isZero();
    assertThat(bench.out()).contains("4,200 exchanges of       600 accounts", "to the power of");
    JsonNode scans = new JsonMapper().readTree(json).path("scans");
    assertThat(scans.valueStream().map(scan -> scan.path("exchanges").asInt()))
        .containsExactly(140, 420, 1_400, 4_200);
    assertThat(below(own)).containsExactly("exchanges.jsonl");
    assertThat(own.resolve("exchanges.jsonl")).hasContent("mine");
  }

  @Test
  void theSeedCaseIsMadeAsItIsReadAndJudged() {
    Path json = folder.resolve("seed.json");
    Command bench = Command.inPipe("bench", "--seed-case", "0.001", "--days", "6", "--json", json);

    assertThat(bench.exitCode()).as(bench.err()).isZero();
    assertThat(bench.out()).contains("of it to make", "of 25 accounts", "of 250 honest ones");
    JsonNode found = new JsonMapper().readTree(json).path("seed_case");
    assertThat(found.path("exchanges").asInt()).isBetween(25_000, 50_000);
    assertThat(found.path("harvested").asInt()).isBetween(3_600, 4_100);
  }

  @Test
  void aSeedCaseThatCannotBeIsRefused() {
    for (String days : List.of("0", "366")) {
      Command bench = Command.inPipe("bench", "--seed-case", "0.1", "--days", days);

      assertThat(bench.exitCode()).isEqualTo(2);
      assertThat(bench.err()).contains("--days 1 to 365");
    }
    assertThat(Command.inPipe("bench", "--seed-case", "NaN").exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderWithoutALogIsToldOf() {
    Command bench = Command.inPipe("bench", folder);

    assertThat(bench.exitCode()).isPositive();
    assertThat(bench.err()).contains("exchanges.jsonl is not there");
  }

  private static List<String> below(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
