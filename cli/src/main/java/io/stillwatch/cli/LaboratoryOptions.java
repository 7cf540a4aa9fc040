package io.stillwatch.cli;

import io.stillwatch.exchange.Channel;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.benchmark.BenchmarkCase;
import io.stillwatch.laboratory.evaluate.FolderScan;
import io.stillwatch.laboratory.evaluate.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How large and how often the laboratory runs. */
final class LaboratoryOptions {
  @Option(
      names = "--cases",
      split = ",",
      paramLabel = "CASE",
      description =
          "For --table: cases of simulate, NAME+EVASION=X for one made harder, or every-campaign,"
              + " every-trap, every-evasion.")
  private List<String> cases = List.of("every-campaign", "traps");

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "N",
      description = "The seeds; --adversary takes the first.")
  private List<Long> seeds = List.of(1L, 2L, 3L);

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "For --table: about how many exchanges a run shall have.")
  private long size = 300_000;

  @Mixin private final SizeOptions accounts = new SizeOptions();

  @Option(
      names = "--leave-out",
      split = ",",
      paramLabel = "CHANNEL",
      description =
          "Channels, or each: scans again with each of these unheard, to see what it is worth.")
  private List<String> leftOut = List.of();

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "For --adversary: multiplies the accounts of the demonstration's case.")
  private double scale;

  @Option(
      names = "--omit",
      split = ",",
      paramLabel = "FIELD",
      description = "For --table: what the logs lack: prompts, completions, addresses, accounts.")
  private List<String> omitted = List.of();

  List<String> cases() {
    return cases;
  }

  List<Long> seeds() {
    return seeds;
  }

  List<String> omitted() {
    return omitted;
  }

  long size() {
    return size;
  }

  /** A case of the size asked for. */
  BenchmarkCase sized(BenchmarkCase one) {
    return accounts.sized(one);
  }

  /** How the size was asked for, and what was left out. */
  String asked() {
    return (accounts.given() ? accounts.asked() : " --size " + size)
        + (leftOut.isEmpty() ? "" : " --leave-out " + String.join(",", leftOut));
  }

  /** This program's scans of a folder of simulate: as it is, and with each channel left out. */
  List<FolderScan.Named> scans(PublicSets publicSets, Screen screen) {
    List<FolderScan.Named> scans = new ArrayList<>();
    scans.add(
        new FolderScan.Named(
            Method.STILLWATCH,
            traffic -> {
              ScanFolder out = new ScanFolder(traffic.resolve(ScanFolder.DEFAULT));
              return watched(traffic, ScanRun.ofTraffic(traffic, publicSets, out), screen);
            }));
    for (Channel channel : unheard()) {
      scans.add(
          new FolderScan.Named(
              Method.without(channel),
              traffic -> {
                ScanFolder out = new ScanFolder(traffic.resolve("without-" + channel.word()));
                ScanRun run = ScanRun.ofTraffic(traffic, publicSets, out).without(channel);
                return watched(traffic, run, screen);
              }));
    }
    return scans;
  }

  private static Path watched(Path traffic, ScanRun run, Screen screen) {
    screen.err().println("  " + traffic);
    Scanning.watched(run, screen);
    return run.folder().campaigns();
  }

  private List<Channel> unheard() {
    List<Channel> channels =
        Arrays.stream(Channel.values()).filter(channel -> channel != Channel.CORPUS).toList();
    if (leftOut.equals(List.of("each"))) {
      return channels;
    }
    List<Channel> wanted =
        channels.stream().filter(channel -> leftOut.contains(channel.word())).toList();
    if (wanted.size() < leftOut.size()) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          "--leave-out takes each, or of "
              + String.join(", ", channels.stream().map(Channel::word).toList())
              + ".");
    }
    return wanted;
  }

  /** As asked for, or that. */
  double scale(double otherwise) {
    return scale > 0 ? scale : otherwise;
  }
}
