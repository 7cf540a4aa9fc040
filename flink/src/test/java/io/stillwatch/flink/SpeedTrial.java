package io.stillwatch.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.stillwatch.exchange.Progress;
import io.stillwatch.flink.account.ChangedAccount;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.sketch.AccountProfile;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job's speed beside Flink that only reads the lines and counts them by account, on two slots:
 * {@code mvn -pl flink -am test -Dtest=SpeedTrial -Dspeed.log=FOLDER}.
 */
@EnabledIfSystemProperty(named = "speed.log", matches = ".+")
final class SpeedTrial {
  private static final File LOG = new File(System.getProperty("speed.log", ""));
  private static final int ROUNDS = 3;

  @TempDir private File folder;

  @Test
  void theJobIsHalfAsFastAsLinesAloneAndNoSlower() throws Exception {
    long bytes = 0;
    for (File file : LOG.listFiles((in, name) -> name.startsWith("exchanges"))) {
      bytes += file.length();
    }
    sizes();
    for (int round = 0; round < ROUNDS; round++) {
      measure("lines alone", bytes, this::linesAlone);
      measure("job without judge", bytes, () -> job(true));
      measure("job", bytes, () -> job(false));
      measure("engine alone", bytes, this::engine);
    }
    assertThat(new File(folder, "out/campaigns.json")).exists();
  }

  private void sizes() throws Exception {
    StreamExecutionEnvironment environment = environment();
    JobOptions options = JobOptions.of("--exchanges", LOG.toString(), "--out", "out");
    StillwatchJob.configure(options, environment);
    JobSteps steps = new JobSteps(options, environment, true);
    long[] sums = new long[3];
    Map<Long, byte[]> last = new HashMap<>();
    try (CloseableIterator<ChangedAccount> changes =
        steps.changed(steps.rows()).executeAndCollect()) {
      changes.forEachRemaining(
          changed -> {
            sums[0]++;
            sums[1] += changed.exchanges();
            sums[2] += changed.profile().length;
            last.put(changed.account(), changed.profile());
          });
    }
    long start = System.nanoTime();
    List<AccountProfile> profiles = new ArrayList<>();
    last.values().forEach(bytes -> profiles.add(AccountProfile.fromBytes(bytes)));
    double micros = (System.nanoTime() - start) / 1e3 / profiles.size();
    System.err.printf(
        Locale.ROOT,
        "%d exchanges, %d changes of %d bytes; %d accounts of %d bytes, unpacked in %.1f microseconds%n",
        sums[1],
        sums[0],
        sums[2] / sums[0],
        last.size(),
        last.values().stream().mapToLong(bytes -> bytes.length).sum() / last.size(),
        micros);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void measure(String name, long bytes, Work work) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processors = system.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    double clock = (System.nanoTime() - start) / 1e9;
    double used = (system.getProcessCpuTime() - processors) / 1e9;
    System.err.printf(
        Locale.ROOT,
        "%-20s %6.1f s by the clock %6.1f s of the processors %6.3f GB/s %6.3f GB/processor s%n",
        name,
        clock,
        used,
        bytes / clock / 1e9,
        bytes / used / 1e9);
  }

  private static StreamExecutionEnvironment environment() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    return StreamExecutionEnvironment.createLocalEnvironment(2, settings);
  }

  private void linesAlone() throws Exception {
    StreamExecutionEnvironment environment = environment();
    environment
        .fromSource(
            FileSource.forRecordStreamFormat(new TextLineInputFormat(), Path.fromLocalFile(LOG))
                .build(),
            WatermarkStrategy.noWatermarks(),
            "lines")
        .map(
            line -> {
              int at = line.indexOf("\"account\":\"") + 11;
              return Tuple2.of(line.substring(at, line.indexOf('"', at)), 1L);
            })
        .returns(Types.TUPLE(Types.STRING, Types.LONG))
        .keyBy(each -> each.f0)
        .reduce((one, other) -> Tuple2.of(one.f0, one.f1 + other.f1))
        .sinkTo(new DiscardingSink<>());
    environment.execute();
  }

  private void job(boolean withoutJudge) throws Exception {
    StreamExecutionEnvironment environment = environment();
    JobOptions options =
        JobOptions.of("--exchanges", LOG.toString(), "--out", new File(folder, "out").toString());
    if (withoutJudge) {
      StillwatchJob.configure(options, environment);
      JobSteps steps = new JobSteps(options, environment, true);
      steps.changed(steps.rows()).sinkTo(new DiscardingSink<>());
    } else {
      StillwatchJob.prepare(options, environment);
    }
    environment.execute();
  }

  private void engine() throws Exception {
    PipelineSettings settings =
        new PipelineSettings(Long.MAX_VALUE, new File(folder, "spool").toPath(), 2);
    try (Pipeline pipeline = new Pipeline(settings, Progress.NONE)) {
      new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE)
          .read(List.of(LOG.toPath()), pipeline, 2);
      pipeline.finish();
    }
  }
}
