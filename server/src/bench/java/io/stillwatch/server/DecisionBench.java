package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.server.Gate.Answer;
import io.stillwatch.server.seen.Door;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What a decision costs in the process, without the way there: {@code mvn -Pbench -pl server -am test}.
 * The service judges beside it, a campaign of 48 accounts is refused, and a hundred thousand
 * different strangers are asked about, so that not everything stands in the nearest cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBench {
  private static final double MOST_NANOSECONDS = 2_000;
  private static final int STRANGERS = 1 << 17;
  private static final long DAY = 86_400_000L;

  private Path data = Path.of("");
  private Watch watch;
  private Gate gate;
  private String[] members = {};
  private final String[] strangers = new String[STRANGERS];
  private int next;

  @Setup(Level.Trial)
  public void judge() throws IOException {
    data = Files.createTempDirectory("stillwatch-bench-");
    watch = Watch.open(ServerSettings.onLoopback(data));
    gate = new Gate(watch, false);
    byte[] lines = CampaignLog.lines().getBytes(StandardCharsets.UTF_8);
    watch.intake().lines(new ByteArrayInputStream(lines));
    watch.start();
    watch.judge().judge(false);
    watch.enforce(true);
    CampaignView campaign = watch.campaigns().getFirst();
    List<String> accounts = campaign.accounts().stream().map(MemberView::account).toList();
    long now = System.currentTimeMillis();
    watch
        .docket()
        .decided(
            Decision.ofPerson(
                "D-1", campaign.id(), Action.REFUSE, "a bench", now, now + DAY, "ann", true, accounts));
    members = accounts.toArray(String[]::new);
    for (int place = 0; place < STRANGERS; place++) {
      strangers[place] = "account-" + place;
    }
  }

  @TearDown(Level.Trial)
  public void remove() throws IOException {
    watch.close();
    try (Stream<Path> tree = Files.walk(data)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    }
  }

  /** A member of a campaign that is refused. */
  @Benchmark
  public Answer member() {
    return gate.pass(Door.AUTHZ, members[next++ % members.length]);
  }

  /** An account of which nothing is known. */
  @Benchmark
  public Answer stranger() {
    return gate.pass(Door.AUTHZ, strangers[next++ & (STRANGERS - 1)]);
  }

  @Test
  void aDecisionTakesNoMoreThanTwoMicroseconds() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(DecisionBench.class.getSimpleName())
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            .build();
    Collection<RunResult> results = new Runner(options).run();
    assertThat(results).hasSize(2);
    for (RunResult result : results) {
      assertThat(result.getPrimaryResult().getScore())
          .as(result.getParams().getBenchmark())
          .isLessThan(MOST_NANOSECONDS);
    }
  }
}
