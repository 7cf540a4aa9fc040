package io.stillwatch.flink.intake;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;

/** Files, or the logs in a folder: in any file system that the cluster knows. Stateless. */
final class LogFiles {
  private LogFiles() {}

  /**
   * Reads a file, or of a folder the files whose names begin with one of some words.
   *
   * @param follow how often to look for new files; zero for never
   */
  static FileSource<Entry> source(String uri, List<String> starts, Duration follow) {
    Path path = new Path(uri);
    IsLog wanted = new IsLog(path.getPath(), List.copyOf(starts));
    FileSource.FileSourceBuilder<Entry> source =
        FileSource.forBulkFileFormat(new LogFormat(), path)
            .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(wanted));
    return follow.isZero() ? source.build() : source.monitorContinuously(follow).build();
  }

  /** Whether a file is to be read: the one that was named, or one with a log's name below it. */
  private record IsLog(String named, List<String> starts) implements Predicate<Path>, Serializable {
    private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz", ".jsonl.zst");

    @Override
    public boolean test(Path file) {
      String name = file.getName();
      return file.getPath().equals(named)
          || starts.stream().anyMatch(name::startsWith)
              && ENDINGS.stream().anyMatch(name::endsWith);
    }
  }
}
