package io.stillwatch.flink;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.LogSink;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.RejectedLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A log with a campaign in it, and what the engine finds in it on one machine. */
record GeneratedLog(Path folder, List<String> exchanges, Path accounts) {

  /** Makes a log of some 350 accounts below a folder. */
  static GeneratedLog below(Path folder) throws IOException {
    SimulatorOptions small = SimulatorOptions.of(7, 0.1);
    Simulator.run("demo", folder, small);
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder, "exchanges")) {
      lines.addAll(Files.readAllLines(file));
    }
    return new GeneratedLog(folder, lines, files(folder, "accounts").get(0));
  }

  /** The exchanges in the order of event time, as a provider's topic has them. */
  List<String> inOrder() {
    return exchanges.stream().sorted(Comparator.comparing(GeneratedLog::time)).toList();
  }

  /** When the exchange of a line was. */
  static Instant time(String line) {
    int at = line.indexOf("\"time\":\"") + 8;
    return Instant.parse(line.substring(at, line.indexOf('"', at)));
  }

  private static List<Path> files(Path folder, String start) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith(start)).sorted().toList();
    }
  }

  /** Writes lines as so many files of exchanges, in turn. */
  static Path written(List<String> lines, Path folder, int files) throws IOException {
    Files.createDirectories(folder);
    for (int file = 0; file < files; file++) {
      List<String> share = new ArrayList<>();
      for (int line = file; line < lines.size(); line += files) {
        share.add(lines.get(line));
      }
      Files.write(folder.resolve("exchanges-" + file + ".jsonl"), share);
    }
    return folder;
  }

  /**
   * What a scan of a log writes.
   *
   * @param campaigns the findings
   * @param rejected the lines that could not be read
   */
  record Scanned(String campaigns, String rejected) {}

  /** Scans a log, without the exchanges from a time on. */
  static Scanned scanned(List<Path> paths, long until, Path spool) throws IOException {
    PipelineSettings settings = new PipelineSettings(until, spool, 1);
    RejectedLines rejects = new RejectedLines();
    try (Pipeline pipeline = new Pipeline(settings, Progress.NONE)) {
      LogSink both =
          new LogSink() {
            @Override
            public void exchange(Exchange exchange) {
              pipeline.exchange(exchange);
            }

            @Override
            public void account(Account account) {
              pipeline.account(account);
            }

            @Override
            public void rejected(Rejected line) {
              pipeline.rejected(line);
              rejects.add(line);
            }
          };
      new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE).read(paths, both);
      ByteArrayOutputStream campaigns = new ByteArrayOutputStream();
      CampaignsJson.write(pipeline.finish(), campaigns);
      ByteArrayOutputStream rejected = new ByteArrayOutputStream();
      rejects.write(rejected);
      return new Scanned(
          campaigns.toString(StandardCharsets.UTF_8), rejected.toString(StandardCharsets.UTF_8));
    }
  }
}
