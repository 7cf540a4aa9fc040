package io.stillwatch.flink;

import static org.apache.flink.api.common.RuntimeExecutionMode.BATCH;
import static org.apache.flink.api.common.RuntimeExecutionMode.STREAMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.flink.GeneratedLog.Scanned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job over files that end, beside a scan of the same files. */
final class FilesTest {
  private static final long SEED = 3;

  @TempDir private static Path folder;
  private static GeneratedLog log;
  private static Path hostile;
  private static Scanned scanned;
  private static Scanned scannedHostile;

  @BeforeAll
  static void makeTheLogs() throws IOException {
    log = GeneratedLog.below(folder.resolve("log"));
    List<String> lines = HostileLog.of(log.exchanges(), SEED);
    hostile = GeneratedLog.written(lines, folder.resolve("hostile"), 5);
    Path spool = folder.resolve("spool");
    scanned = GeneratedLog.scanned(List.of(log.folder()), Long.MAX_VALUE, spool);
    scannedHostile = GeneratedLog.scanned(List.of(log.accounts(), hostile), Long.MAX_VALUE, spool);
    assertThat(scanned.campaigns()).contains("\"confidence\":\"high\"");
    assertThat(scannedHostile.campaigns()).isNotEqualTo(scanned.campaigns());
    assertThat(scannedHostile.rejected().lines()).hasSizeGreaterThan(100);
  }

  @Test
  void theVerdictsAreThoseOfAScanToTheByte() throws Exception {
    assertThat(run(log.folder(), 1, BATCH)).isEqualTo(scanned);
  }

  @Test
  void repeatedIdsAndLinesInAnyOrderChangeNothingWithTwoSlots() throws Exception {
    assertThat(run(hostile, 2, BATCH)).as("seed %d", SEED).isEqualTo(scannedHostile);
  }

  @Test
  void aStreamThatEndsGivesTheSameAsABatch() throws Exception {
    assertThat(run(hostile, 2, STREAMING)).as("seed %d", SEED).isEqualTo(scannedHostile);
  }

  @Test
  void aLogOfBrokenLinesFailsTheJobAndSaysWhere() throws Exception {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("exchanges.jsonl"), "no exchange\n");
    assertThatThrownBy(() -> run(broken, 1, BATCH))
        .hasStackTraceContaining("No exchange could be read; 1 lines were rejected")
        .hasStackTraceContaining("exchanges.jsonl:1");
  }

  private static Scanned run(Path exchanges, int slots, RuntimeExecutionMode mode)
      throws Exception {
    Path out = Files.createTempDirectory(folder, "out");
    Configuration settings = new Configuration();
    settings.set(ExecutionOptions.RUNTIME_MODE, mode);
    List<String> arguments =
        new ArrayList<>(List.of("--exchanges", exchanges.toString(), "--out", out.toString()));
    if (exchanges.equals(hostile)) {
      arguments.addAll(List.of("--accounts", log.accounts().toString()));
    }
    Job.run(slots, settings, arguments);
    return new Scanned(
        Files.readString(out.resolve("campaigns.json")),
        Files.readString(out.resolve("rejected.jsonl")));
  }
}
