package io.stillwatch.cli;

import io.stillwatch.exchange.Progress;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.LogSink;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.read.SharedSink;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The logs that a command reads, and how.
 *
 * @param paths files, folders, or {@code -} for the standard input
 * @param settings how they are read
 */
record LogFiles(List<Path> paths, ReadSettings settings) {

  LogFiles {
    paths = List.copyOf(paths);
  }

  /** The paths as said, for a message. */
  String names() {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /** Gives everything in the logs to the sink, in the order in which it stands there. */
  void readInto(LogSink sink, Progress progress) {
    new ExchangeReader(settings, progress, System.in).read(paths, sink);
  }

  /** Does the same with several threads. */
  void readInto(SharedSink sink, Progress progress, int threads) {
    new ExchangeReader(settings, progress, System.in).read(paths, sink, threads);
  }
}
