package io.stillwatch.flink.intake;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;

/**
 * Log files as entries, read by the engine's own reader. A file is read by one reader from its
 * beginning, since only then are the numbers of its lines known, and a packed file has no other.
 * Immutable.
 */
final class LogFormat implements BulkFormat<Entry, FileSourceSplit> {
  private static final long serialVersionUID = 1;

  @Override
  public LogFileReader createReader(Configuration settings, FileSourceSplit split)
      throws IOException {
    return new LogFileReader(split.path());
  }

  @Override
  public LogFileReader restoreReader(Configuration settings, FileSourceSplit split)
      throws IOException {
    LogFileReader reader = new LogFileReader(split.path());
    reader.pass(
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L));
    return reader;
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Entry> getProducedType() {
    return TypeInformation.of(Entry.class);
  }
}
