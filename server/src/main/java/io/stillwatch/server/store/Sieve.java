package io.stillwatch.server.store;

import io.stillwatch.view.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Writes a segment anew without the entries that are not to be kept. The new one takes the old
 * one's place at once or not at all; who reads the old one meanwhile reads it to its end. Cost: two
 * readings of the segment and one writing, with one frame in memory. Stateless.
 */
final class Sieve {
  private static final int FRAME_BYTES = 1 << 16;

  private Sieve() {}

  /** Sifts a segment that nobody appends to; says how many entries went. */
  static long sift(Path path, SealedEntries form, Predicate<LogEntry> keep)
      throws IOException, Damage {
    Segment segment = new Segment(path);
    long length = Files.size(path);
    long[] gone = {0};
    segment.read(length, form, entry -> gone[0] += keep.test(entry) ? 0 : 1);
    if (gone[0] > 0) {
      WholeFile.writeForOwner(path, out -> rewrite(segment, length, form, keep, out));
    }
    return gone[0];
  }

  private static void rewrite(
      Segment segment, long length, SealedEntries form, Predicate<LogEntry> keep, OutputStream out)
      throws IOException {
    EntryBatch batch = new EntryBatch();
    try {
      segment.read(
          length,
          form,
          entry -> {
            if (keep.test(entry)) {
              batch.add(entry);
              if (batch.size() >= FRAME_BYTES) {
                flush(batch, form, out);
              }
            }
          });
      if (batch.size() > 0) {
        flush(batch, form, out);
      }
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (Damage damage) {
      throw new IOException(damage);
    }
  }

  private static void flush(EntryBatch batch, SealedEntries form, OutputStream out) {
    try {
      out.write(form.frame(batch).array());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
