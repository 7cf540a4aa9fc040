package io.stillwatch.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.pipeline.ProfileReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job over a folder that gets more files, stopped with a savepoint and started again elsewhere.
 */
final class FollowedFolderTest {
  private static final Duration LATE = Duration.ofMinutes(30);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(4);

  @TempDir private Path folder;

  @Test
  void aSavepointGoesOnWithMoreSlotsAsIfNothingHadHappened() throws Exception {
    GeneratedLog log = GeneratedLog.below(folder.resolve("log"));
    List<String> lines = log.inOrder();
    Path in = Files.createDirectories(folder.resolve("in"));
    Path out = folder.resolve("out");
    int half = lines.size() / 2;

    JobClient first = start(1, new Configuration(), log, in, out);
    add(lines.subList(0, half), in, 1);
    awaitVerdicts(scannedUntil(lines.get(half - 1), log), out);
    String savepoint =
        first
            .stopWithSavepoint(
                false, folder.resolve("savepoint").toString(), SavepointFormatType.CANONICAL)
            .get();

    Configuration restored = new Configuration();
    restored.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    JobClient second = start(2, restored, log, in, out);
    add(lines.subList(half, lines.size()), in, 2);
    awaitVerdicts(scannedUntil(lines.get(lines.size() - 1), log), out);
    // When nothing comes for a while, nothing is over.
    Thread.sleep(IDLE.multipliedBy(4).toMillis());
    awaitVerdicts(scannedUntil(lines.get(lines.size() - 1), log), out);
    assertThat(second.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
    second.cancel().get();
  }

  private JobClient start(int slots, Configuration settings, GeneratedLog log, Path in, Path out)
      throws Exception {
    settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    List<String> arguments =
        List.of(
            "--exchanges", in.toString(),
            "--accounts", log.accounts().toString(),
            "--out", out.toString(),
            "--follow", "PT0.2S",
            "--idle", IDLE.toString(),
            "--late", LATE.toString());
    return Job.environment(slots, settings, arguments).executeAsync();
  }

  /** Puts a file into the folder so that it is there whole or not at all. */
  private static void add(List<String> lines, Path in, int number) throws IOException {
    Path aside = Files.write(in.resolve("." + number), lines);
    Files.move(aside, in.resolve("exchanges-" + number + ".jsonl"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a scan says of the hours that are over when a line is the latest. */
  private String scannedUntil(String latest, GeneratedLog log) throws IOException {
    long until =
        GeneratedLog.time(latest).minus(LATE).toEpochMilli()
            / ProfileReplay.TICK
            * ProfileReplay.TICK;
    return GeneratedLog.scanned(List.of(log.folder()), until, folder.resolve("spool")).campaigns();
  }

  private static void awaitVerdicts(String wanted, Path out) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    String found = "";
    while (!found.equals(wanted) && System.nanoTime() < end) {
      Thread.sleep(200);
      Path file = out.resolve("campaigns.json");
      found = Files.exists(file) ? Files.readString(file) : "";
    }
    assertThat(found).isEqualTo(wanted);
  }
}
