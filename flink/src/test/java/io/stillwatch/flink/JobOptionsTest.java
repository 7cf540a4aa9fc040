package io.stillwatch.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.flink.intake.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** What the command line means, and that the page's commands are such. */
final class JobOptionsTest {
  private static final String JAR = "flink/target/stillwatch-flink.jar";

  @Test
  void filesEndAndTopicsGoOnUnlessTold() {
    assertThat(of("--exchanges", "logs").bounded()).isTrue();
    assertThat(of("--exchanges", "logs", "--follow", "PT1M").bounded()).isFalse();
    assertThat(of("--exchanges", "kafka://broker:9092/log").bounded()).isFalse();
    assertThat(of("--exchanges", "kafka://broker:9092/log", "--to-end", "true").bounded()).isTrue();
  }

  @Test
  void aLogThatEndsIsABatchUnlessTheClusterNamesAnotherMode() {
    Configuration nothing = new Configuration();
    Configuration stream = new Configuration();
    stream.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    assertThat(isBatch(nothing, "--exchanges", "logs")).isTrue();
    assertThat(isBatch(stream, "--exchanges", "logs")).isFalse();
    assertThat(isBatch(nothing, "--exchanges", "logs", "--follow", "PT1M")).isFalse();
  }

  private static boolean isBatch(Configuration cluster, String... arguments) {
    return StillwatchJob.configure(
        of(arguments), StreamExecutionEnvironment.createLocalEnvironment(1, cluster));
  }

  @Test
  void aTopicIsReadOffItsAddress() {
    assertThat(of("--exchanges", "kafka://a:9092,b:9093/log.of-all_1").exchanges())
        .isEqualTo(new Location.Topic("a:9092,b:9093", "log.of-all_1"));
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThatThrownBy(() -> of("--exchanges", "kafka://broker/log"))
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("kafka://broker/log is not kafka://HOST:PORT");
    assertThatThrownBy(() -> of("--exchange", "logs"))
        .hasMessageContaining("--exchange is not understood");
    assertThatThrownBy(() -> of("--accounts", "logs"))
        .hasMessageContaining("--exchanges is missing");
    assertThatThrownBy(() -> of("--exchanges", "logs", "--late", "10 minutes"))
        .hasMessageContaining("--late 10 minutes is no ISO 8601 duration");
  }

  @Test
  void theCommandsOfThePageAreUnderstood() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "how-to", "flink.md"));
    List<JobOptions> read = new ArrayList<>();
    for (String line : page.replace("\\\n", " ").lines().toList()) {
      if (line.startsWith("flink run") && !line.contains("…")) {
        String arguments = line.substring(line.indexOf(JAR) + JAR.length()).strip();
        read.add(JobOptions.of(arguments.split(" +")));
      }
    }
    assertThat(read).hasSize(2);
    assertThat(read.get(0).bounded()).isTrue();
    assertThat(read.get(1).out()).isEqualTo(new Location.Topic("broker-1:9092", "verdicts"));
  }

  private static JobOptions of(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", "out"));
    return JobOptions.of(all.toArray(String[]::new));
  }
}
