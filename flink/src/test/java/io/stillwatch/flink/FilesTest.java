package io.stillwatch.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job over files that end, beside a scan of the same files. */
final class FilesTest {
  @TempDir private static Path folder;
  private static GeneratedLog log;
  private static String scanned;

  @BeforeAll
  static void makeTheLog() throws IOException {
    log = GeneratedLog.below(folder.resolve("log"));
    scanned = GeneratedLog.scanned(List.of(folder.resolve("log")), folder.resolve("spool"));
  }

  @Test
  void theVerdictsAreThoseOfAScanToTheByte() throws Exception {
    assertThat(scanned).contains("\"campaigns\":[{");
    assertThat(found(log.folder(), 1, RuntimeExecutionMode.BATCH)).isEqualTo(scanned);
  }

  @Test
  void theyAreTheSameWithTwoSlotsAndLinesInAnyOrder() throws Exception {
    List<String> shuffled = new ArrayList<>(log.exchanges());
    Collections.shuffle(shuffled, new Random(3));
    Path files = GeneratedLog.written(shuffled, folder.resolve("shuffled"), 5);
    assertThat(found(files, 2, RuntimeExecutionMode.BATCH)).isEqualTo(scanned);
  }

  @Test
  void theyAreTheSameAsAStream() throws Exception {
    assertThat(found(log.folder(), 2, RuntimeExecutionMode.STREAMING)).isEqualTo(scanned);
  }

  private String found(Path exchanges, int parallelism, RuntimeExecutionMode mode)
      throws Exception {
    Path out = Files.createTempDirectory(folder, "out");
    Configuration settings = new Configuration();
    settings.set(ExecutionOptions.RUNTIME_MODE, mode);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    StillwatchJob.prepare(
        JobOptions.of(
            "--exchanges", exchanges.toString(),
            "--accounts", log.accounts().toString(),
            "--out", out.toString()),
        environment);
    long start = System.nanoTime();
    environment.execute();
    System.err.println(mode + " " + parallelism + " " + (System.nanoTime() - start) / 1e9);
    return Files.readString(out.resolve("campaigns.json"));
  }
}
