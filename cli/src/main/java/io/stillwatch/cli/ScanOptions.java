package io.stillwatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is scanned, and how: the options that scan and rehearse share. */
final class ScanOptions {

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeArgument.class,
      description = "Ignores every exchange at or after this time (RFC 3339).")
  private Instant until = Instant.MAX;

  @Option(names = "--threads", paramLabel = "N", description = "How many threads may work.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private final ReadOptions reading = new ReadOptions();

  /** A scan of these paths into a folder. */
  ScanRun run(List<Path> paths, ScanFolder folder) {
    long end = until.equals(Instant.MAX) ? Long.MAX_VALUE : until.toEpochMilli();
    return ScanRun.of(reading.logs(paths), reading.publicSets(), folder, end, Math.max(1, threads));
  }
}
