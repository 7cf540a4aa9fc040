package io.stillwatch.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes an {@link IdRun}, whose ids are given in ascending order. For one thread. */
final class IdRunWriter implements AutoCloseable {
  private static final int ENTRY = 2 * Long.BYTES;

  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private final FileChannel channel;

  IdRunWriter(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  /** Writes both runs' ids as one. No id is in both. */
  void merge(IdRun one, IdRun other) throws IOException {
    int first = 0;
    int second = 0;
    while (first < one.size() || second < other.size()) {
      if (second == other.size() || first < one.size() && one.id(first) < other.id(second)) {
        add(one.id(first), one.time(first));
        first++;
      } else {
        add(other.id(second), other.time(second));
        second++;
      }
    }
  }

  void add(long id, long time) throws IOException {
    if (buffer.remaining() < ENTRY) {
      empty();
    }
    buffer.putLong(id).putLong(time);
  }

  private void empty() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      empty();
    }
  }
}
