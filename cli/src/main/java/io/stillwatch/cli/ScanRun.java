package io.stillwatch.cli;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Channel;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.read.SharedSink;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Printable;
import io.stillwatch.view.RejectedLines;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One scan: logs in, a folder of findings out.
 *
 * @param logs what is read
 * @param publicSets what the prompts in them are held against
 * @param folder where the findings go
 * @param until exchanges at or after this time, in milliseconds since 1970, are ignored
 * @param heard the channels that put forward, testify and say who belongs
 * @param threads how many threads may work
 */
record ScanRun(
    LogFiles logs,
    PublicSets publicSets,
    ScanFolder folder,
    long until,
    Set<Channel> heard,
    int threads) {
  /** All channels. */
  private static final Set<Channel> EVERYTHING = Set.of(Channel.values());

  /** A scan of all that is in a folder of {@code simulate}, with every processor. */
  static ScanRun ofTraffic(Path traffic, PublicSets publicSets, ScanFolder folder) {
    LogFiles logs = new LogFiles(List.of(traffic), ReadSettings.DEFAULT);
    int threads = Runtime.getRuntime().availableProcessors();
    return of(logs, publicSets, folder, Long.MAX_VALUE, threads);
  }

  /** A scan that hears every channel. */
  static ScanRun of(
      LogFiles logs, PublicSets publicSets, ScanFolder folder, long until, int threads) {
    return new ScanRun(logs, publicSets, folder, until, EVERYTHING, threads);
  }

  /** The same with a channel left out. */
  ScanRun without(Channel channel) {
    Set<Channel> others = EnumSet.allOf(Channel.class);
    others.remove(channel);
    return new ScanRun(logs, publicSets, folder, until, others, threads);
  }

  /**
   * Scans, and writes the folder.
   *
   * @throws StillwatchException ({@link Problem#NOTHING_READABLE}) if the logs hold no exchange
   */
  Findings run(Progress progress) {
    return run(progress, pipeline -> pipeline);
  }

  /** The same, with something before the pipeline that it is made for. */
  Findings run(Progress progress, Function<Pipeline, SharedSink> entrance) {
    folder.create();
    try (SpoolFolder spool = SpoolFolder.within(folder.folder());
        Pipeline pipeline =
            new Pipeline(new PipelineSettings(until, spool.path(), threads), progress)) {
      Intake intake = new Intake(entrance.apply(pipeline));
      pipeline.hear(heard);
      pipeline.compareWith(publicSets.read(progress, intake::rejected));
      logs.readInto(intake, progress, threads);
      folder.writeRejected(intake.rejected);
      requireSomething(intake);
      Findings findings = pipeline.finish();
      folder.writeFindings(findings);
      folder.writeReport(findings, intake.rejected);
      folder.writeExplanations(pipeline::explain);
      return findings;
    }
  }

  private void requireSomething(Intake intake) {
    if (intake.exchanges.get() == 0) {
      String message = "No exchange could be read from " + logs.names() + ".";
      throw new StillwatchException(Problem.NOTHING_READABLE, message + firstOf(intake.rejected));
    }
  }

  /** The first reject and how many there were, as a sentence after a blank; empty without any. */
  static String firstOf(RejectedLines rejected) {
    return rejected.kept().stream()
        .findFirst()
        .map(
            first ->
                String.format(
                    Locale.ROOT,
                    " The first of %d rejects: %s:%d: %s",
                    rejected.total(),
                    Printable.line(first.file(), 200),
                    first.line(),
                    Printable.line(first.reason(), 200)))
        .orElse("");
  }

  /** Hands on what is read, and keeps the rejects. */
  private static final class Intake implements SharedSink {
    private final SharedSink next;
    private final RejectedLines rejected = new RejectedLines();
    private final AtomicLong exchanges = new AtomicLong();

    Intake(SharedSink next) {
      this.next = next;
    }

    @Override
    public void exchange(Exchange exchange) {
      exchanges.incrementAndGet();
      next.exchange(exchange);
    }

    @Override
    public Consumer<Exchange> branch() {
      Consumer<Exchange> branch = next.branch();
      return exchange -> {
        exchanges.incrementAndGet();
        branch.accept(exchange);
      };
    }

    @Override
    public void account(Account account) {
      next.account(account);
    }

    @Override
    public void rejected(Rejected line) {
      rejected.add(line);
      next.rejected(line);
    }
  }
}
