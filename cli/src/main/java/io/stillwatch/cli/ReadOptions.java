package io.stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How logs are read: the options that scan and doctor share. */
final class ReadOptions {

  @Option(names = "--accounts", paramLabel = "FILE", description = "What is known of accounts.")
  private List<Path> accounts = List.of();

  /** The logs at these paths, accounts first, so that each is known when its exchanges come. */
  LogFiles logs(List<Path> paths) {
    return new LogFiles(Stream.concat(accounts.stream(), paths.stream()).toList());
  }
}
