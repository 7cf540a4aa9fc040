package io.stillwatch.pipeline;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.sketch.AccountProfile;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How many exchanges each account had in each hour, in a file that is appended to hour by hour:
 * only once a campaign is known is it known whose are to be counted together. Not thread-safe.
 * Cost: 12 bytes of disk for each hour of each account, and a reading of the file for each {@link
 * #each}.
 */
final class ActivityLog implements AutoCloseable {
  private static final int ENTRY = 3 * Integer.BYTES;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
  private final Path file;
  private long hour = Long.MIN_VALUE;
  private long written;

  /** Nothing has happened; a file is made in a folder. */
  ActivityLog(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      file = Files.createTempFile(folder, "activity", ".hours");
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  /** Counts an exchange of an account; hours come in their order. */
  void count(int account, long time) {
    long now = Math.floorDiv(time, AccountProfile.HOUR);
    if (now != hour) {
      write();
      hour = now;
    }
    counts.addTo(account, 1);
  }

  /** Takes how many exchanges an account had in an hour. */
  interface Sink {
    /** Takes one: account number, beginning of the hour in milliseconds since 1970, exchanges. */
    void hour(int account, long time, int exchanges);
  }

  /** Where what was counted so far ends. */
  long mark() {
    write();
    return written;
  }

  /** Gives what was counted before a mark. */
  void each(long mark, Sink sink) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
      for (long at = 0; at < mark; at += ENTRY) {
        long time = in.readInt() * AccountProfile.HOUR;
        sink.hour(in.readInt(), time, in.readInt());
      }
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  /** Writes all that was counted. */
  void write(DataOutput out) throws IOException {
    long mark = mark();
    out.writeLong(mark);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (long left = mark; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException(file + " became shorter");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** Takes what {@link #write} wrote, where nothing was counted yet. */
  void read(DataInput in) throws IOException {
    written = in.readLong();
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (long left = written; left > 0; ) {
        int size = (int) Math.min(buffer.length, left);
        in.readFully(buffer, 0, size);
        out.write(buffer, 0, size);
        left -= size;
      }
    }
  }

  private void write() {
    if (counts.isEmpty()) {
      return;
    }
    ByteBuffer entries = ByteBuffer.allocate(ENTRY * counts.size());
    for (Int2IntMap.Entry entry : counts.int2IntEntrySet()) {
      entries.putInt((int) hour).putInt(entry.getIntKey()).putInt(entry.getIntValue());
    }
    entries.flip();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.position(written);
      while (entries.hasRemaining()) {
        channel.write(entries);
      }
    } catch (IOException failure) {
      throw unusable(failure);
    }
    written += entries.limit();
    counts.clear();
  }

  private StillwatchException unusable(IOException failure) {
    return new StillwatchException(
        Problem.OUTPUT_UNWRITABLE, "The hours in " + folder + " cannot be kept.", failure);
  }

  /** Removes the file. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }
}
