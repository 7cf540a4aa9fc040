package io.stillwatch.pipeline;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ids with a time each, in the order of the ids, in a file that is never changed. Ids are hashes
 * and so spread evenly: where one stands is known to within a few roots of their number, and
 * looking it up touches a page or two however many there are. Immutable; thread-safe. Cost: 16
 * bytes of disk for each id.
 */
final class IdRun {
  /** The most that one file can hold and still be mapped. */
  static final int MOST = 1 << 26;

  private static final int REACH_IN_ROOTS = 4;
  private static final int LEAST_REACH = 8;

  private final Path file;
  private final LongBuffer entries;
  private final int size;

  private IdRun(Path file, LongBuffer entries) {
    this.file = file;
    this.entries = entries;
    this.size = entries.capacity() / 2;
  }

  /** Opens a file that {@link IdRunWriter} wrote. */
  static IdRun open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer mapped = channel.map(MapMode.READ_ONLY, 0, channel.size());
      return new IdRun(file, mapped.asLongBuffer());
    }
  }

  int size() {
    return size;
  }

  long id(int place) {
    return entries.get(2 * place);
  }

  long time(int place) {
    return entries.get(2 * place + 1);
  }

  /** The time of an id, {@link Long#MAX_VALUE} if it is not here. */
  long timeOf(long id) {
    if (size == 0) {
      return Long.MAX_VALUE;
    }
    int guess = (int) Math.min(size - 1, (id / 0x1p64 + 0.5) * size);
    int reach = LEAST_REACH + REACH_IN_ROOTS * (int) Math.sqrt(size);
    int low = Math.max(0, guess - reach);
    int high = Math.min(size - 1, guess + reach);
    return within(id(low) <= id ? low : 0, id(high) >= id ? high : size - 1, id);
  }

  private long within(int from, int to, long id) {
    int low = from;
    int high = to;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = id(middle);
      if (found == id) {
        return time(middle);
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Long.MAX_VALUE;
  }

  /** Removes the file; what was opened can still be read. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
