package io.stillwatch.cli;

import io.stillwatch.exchange.Progress;
import io.stillwatch.read.LogSink;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The logs that a command reads, and how. */
record LogFiles(List<Path> paths) {

  LogFiles {
    paths = List.copyOf(paths);
  }

  /** The paths as said, for a message. */
  String names() {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /** Gives everything in the logs to the sink, in the order in which it stands there. */
  void readInto(LogSink sink, Progress progress) {}
}
