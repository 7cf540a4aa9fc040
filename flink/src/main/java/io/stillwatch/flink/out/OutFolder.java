package io.stillwatch.flink.out;

import io.stillwatch.flink.verdict.Shown;
import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Writes files into a folder in any file system that the cluster knows: each is there whole or not
 * at all, and a later one of the same name takes its place. What is written again after a failure
 * is the same again.
 */
public final class OutFolder implements Sink<Shown> {
  private static final long serialVersionUID = 1;

  private final String folder;

  /** Writes below a path or URI; the folder is made. */
  public OutFolder(String folder) {
    this.folder = folder;
  }

  @Override
  public SinkWriter<Shown> createWriter(WriterInitContext context) {
    return new Writer(new Path(folder));
  }

  private record Writer(Path folder) implements SinkWriter<Shown> {

    @Override
    public void write(Shown shown, Context context) throws IOException {
      FileSystem files = folder.getFileSystem();
      files.mkdirs(folder);
      Path aside = new Path(folder, "." + shown.name() + ".part");
      try (FSDataOutputStream out = files.create(aside, FileSystem.WriteMode.OVERWRITE)) {
        out.write(shown.content());
      }
      Path file = new Path(folder, shown.name());
      if (!files.rename(aside, file)) {
        // Not every file system puts one file in the place of another.
        files.delete(file, false);
        if (!files.rename(aside, file)) {
          throw new IOException(file + " could not be written; its content is in " + aside);
        }
      }
    }

    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public void close() {}
  }
}
