package io.stillwatch.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.flink.GeneratedLog.Scanned;
import io.stillwatch.pipeline.ProfileReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The jar on a cluster of separate processes, over Kafka. */
final class ClusterTrial {
  private static final Duration LATE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final int PARTITIONS = 4;
  private static final Pattern TO = Pattern.compile("\"to\":\"([^\"]+)\"");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void aKilledTaskManagerChangesNoVerdictAndNoVerdictIsToldTwice() throws Exception {
    GeneratedLog log = GeneratedLog.below(folder.resolve("log"));
    List<String> lines = log.inOrder();
    int half = lines.size() / 2;
    try (Processes processes = new Processes(folder)) {
      Broker broker = Broker.start(processes, folder);
      broker.topic("exchanges", PARTITIONS);
      broker.topic("verdicts", 1);
      Path settings = settings();
      manager(processes, settings);
      Process doomed = taskManager(processes, settings, 1);
      taskManager(processes, settings, 2);
      submit(processes, settings, log, broker);

      broker.send("exchanges", PARTITIONS, lines.subList(0, half));
      await(broker, scannedUntil(lines.get(half - 1), log));
      broker.send("exchanges", PARTITIONS, lines.subList(half, half + half / 2));
      doomed.destroyForcibly().waitFor();
      taskManager(processes, settings, 3);
      broker.send("exchanges", PARTITIONS, lines.subList(half + half / 2, lines.size()));
      await(broker, scannedUntil(lines.get(lines.size() - 1), log));

      List<Instant> told =
          broker.committed("verdicts", "campaigns.json").stream().map(ClusterTrial::to).toList();
      assertThat(told).hasSizeGreaterThan(100).doesNotHaveDuplicates().isSorted();
    }
  }

  private Path settings() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.write(
        conf.resolve("config.yaml"),
        List.of(
            "jobmanager.rpc.address: 127.0.0.1",
            "jobmanager.rpc.port: " + Processes.freePort(),
            "rest.address: 127.0.0.1",
            "rest.port: " + Processes.freePort(),
            "rest.bind-address: 127.0.0.1",
            "taskmanager.host: 127.0.0.1",
            "taskmanager.numberOfTaskSlots: 1",
            "taskmanager.cpu.cores: 1.0",
            "taskmanager.memory.task.heap.size: 512m",
            "taskmanager.memory.task.off-heap.size: 0m",
            "taskmanager.memory.network.min: 64m",
            "taskmanager.memory.network.max: 64m",
            "taskmanager.memory.managed.size: 128m",
            "taskmanager.memory.framework.heap.size: 128m",
            "taskmanager.memory.framework.off-heap.size: 128m",
            "taskmanager.memory.jvm-metaspace.size: 256m",
            "taskmanager.memory.jvm-overhead.min: 192m",
            "taskmanager.memory.jvm-overhead.max: 192m",
            "heartbeat.interval: 3000",
            "heartbeat.timeout: 30000",
            "restart-strategy.type: fixed-delay",
            "restart-strategy.fixed-delay.attempts: 100",
            "restart-strategy.fixed-delay.delay: 1s",
            "state.backend.type: rocksdb",
            "execution.checkpointing.interval: 2s",
            "execution.checkpointing.dir: " + folder.resolve("checkpoints").toUri(),
            "io.tmp.dirs: " + Files.createDirectories(folder.resolve("io"))));
    return conf;
  }

  private static void manager(Processes processes, Path conf) throws IOException {
    processes.start(
        "jobmanager",
        "512m",
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        Map.of(),
        "--configDir",
        conf.toString());
  }

  private static Process taskManager(Processes processes, Path conf, int number)
      throws IOException {
    return processes.start(
        "taskmanager-" + number,
        "900m",
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        Map.of(),
        "--configDir",
        conf.toString());
  }

  private static void submit(Processes processes, Path conf, GeneratedLog log, Broker broker)
      throws Exception {
    Thread.sleep(10_000);
    processes.run(
        "submit",
        "org.apache.flink.client.cli.CliFrontend",
        Map.of("FLINK_CONF_DIR", conf.toString()),
        "run",
        "--detached",
        "--parallelism",
        "2",
        Path.of("target", "stillwatch-flink.jar").toAbsolutePath().toString(),
        "--exchanges",
        "kafka://" + broker.servers() + "/exchanges",
        "--accounts",
        log.accounts().toString(),
        "--out",
        "kafka://" + broker.servers() + "/verdicts",
        "--late",
        LATE.toString(),
        "--idle",
        "PT10S");
  }

  private Scanned scannedUntil(String latest, GeneratedLog log) throws IOException {
    int at = latest.indexOf("\"time\":\"") + 8;
    Instant time = Instant.parse(latest.substring(at, latest.indexOf('"', at)));
    long until = time.minus(LATE).toEpochMilli() / ProfileReplay.TICK * ProfileReplay.TICK;
    return GeneratedLog.scanned(List.of(log.folder()), until, folder.resolve("spool"));
  }

  private static void await(Broker broker, Scanned wanted) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    String found = "";
    while (!found.equals(wanted.campaigns()) && System.nanoTime() < end) {
      Thread.sleep(1_000);
      List<String> told = broker.committed("verdicts", "campaigns.json");
      found = told.isEmpty() ? "" : told.get(told.size() - 1);
    }
    assertThat(found).isEqualTo(wanted.campaigns());
  }

  private static Instant to(String campaigns) {
    Matcher to = TO.matcher(campaigns);
    assertThat(to.find()).isTrue();
    return Instant.parse(to.group(1));
  }
}
