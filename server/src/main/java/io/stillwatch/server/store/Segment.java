package io.stillwatch.server.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One file of the log: frames, each of a head of {@value #HEAD} bytes (mark, length, checksum of
 * the payload, checksum of the head) and a payload of {@link SealedEntries}. The head has a
 * checksum of its own so that a damaged length is not taken for a frame that was cut short.
 *
 * @param path the file
 */
record Segment(Path path) {
  static final int HEAD = 16;
  private static final int MARK = 0x53_57_4C_32;

  /** A frame around a payload. */
  static ByteBuffer frame(byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(HEAD + payload.length);
    frame.putInt(MARK).putInt(payload.length).putInt(checksum(payload, payload.length));
    frame.putInt(checksum(frame.array(), HEAD - 4)).put(payload).flip();
    return frame;
  }

  /**
   * Gives the entries between the beginning of a frame and a length of the file.
   *
   * @param most about how many bytes to read before it is enough
   * @return where the last frame that was read ends
   * @throws Damage if a frame is whole in length but not in content
   */
  long read(long from, long length, long most, SealedEntries form, Consumer<LogEntry> sink)
      throws IOException, Damage {
    return frames(from, length, most, payload -> form.open(payload, sink));
  }

  /** Gives all entries of the first bytes of the file, and where the whole frames there end. */
  long read(long length, SealedEntries form, Consumer<LogEntry> sink) throws IOException, Damage {
    return read(0, length, Long.MAX_VALUE, form, sink);
  }

  /** Where the whole frames end; otherwise as {@link #read}, without opening them. */
  long soundLength(long length) throws IOException, Damage {
    return frames(0, length, Long.MAX_VALUE, payload -> {});
  }

  private interface Frames {
    void frame(byte[] payload) throws IOException;
  }

  private long frames(long from, long length, long most, Frames sink) throws IOException, Damage {
    long at = from;
    byte[] head = new byte[HEAD];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 20)) {
      in.skipNBytes(from);
      while (at < length && at - from < most) {
        if (in.readNBytes(head, 0, HEAD) < HEAD) {
          return at;
        }
        ByteBuffer fields = ByteBuffer.wrap(head);
        if (fields.getInt() != MARK || fields.getInt(12) != checksum(head, HEAD - 4)) {
          throw Damage.at(path, at);
        }
        int size = fields.getInt();
        if (size > length - at - HEAD) {
          return at;
        }
        byte[] payload = in.readNBytes(size);
        if (payload.length < size) {
          return at;
        }
        if (fields.getInt() != checksum(payload, size)) {
          throw Damage.at(path, at);
        }
        try {
          sink.frame(payload);
        } catch (IOException changed) {
          throw Damage.at(path, at);
        }
        at += HEAD + size;
      }
    }
    return at;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
