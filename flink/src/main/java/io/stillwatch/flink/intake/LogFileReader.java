package io.stillwatch.flink.intake;

import io.stillwatch.read.LogLines;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one file, batch by batch. Not thread-safe. Cost: {@value #BATCH} sketches at a
 * time.
 */
final class LogFileReader implements BulkFormat.Reader<Entry> {
  private static final int BATCH = 512;

  private final ArrayDeque<Entry> ready = new ArrayDeque<>();
  private final EntryMaker entries = new EntryMaker(ready::add);
  private final FSDataInputStream in;
  private final LogLines.Cursor cursor;
  private boolean ended;
  private long given;

  LogFileReader(Path file) throws IOException {
    in = file.getFileSystem().open(file);
    cursor = entries.lines().stream(name(file), in);
  }

  private static String name(Path file) {
    return file.toUri().getScheme() == null || file.toUri().getScheme().equals("file")
        ? file.getPath()
        : file.toString();
  }

  /** Passes over entries that were given before. */
  void pass(long count) throws IOException {
    while (given < count && advance()) {
      ready.remove();
      given++;
    }
  }

  /** Makes sure that an entry is ready; false at the end of the file. */
  private boolean advance() throws IOException {
    while (ready.isEmpty() && !ended) {
      if (!cursor.advance()) {
        ended = true;
        entries.lines().finish();
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public BulkFormat.@Nullable RecordIterator<Entry> readBatch() throws IOException {
    List<Entry> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH && advance()) {
      batch.add(ready.remove());
    }
    if (batch.isEmpty()) {
      return null;
    }
    long before = given;
    given += batch.size();
    Iterator<Entry> iterator = batch.iterator();
    return new IteratorResultIterator<>(iterator, CheckpointedPosition.NO_OFFSET, before);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
