package io.stillwatch.laboratory.cost;

import java.io.InputStream;

/**
 * A stream of what was made last, one stretch after another. Who reads it knows how many lines it
 * holds and asks for no more. Not thread-safe.
 */
final class MadeLines extends InputStream {
  private byte[] bytes = {};
  private int at;
  private int end;

  /** Goes on with these bytes; what stood before must have been read. */
  void give(byte[] made, int size) {
    if (at < end) {
      throw new IllegalStateException("lines that were made were not read");
    }
    bytes = made;
    at = 0;
    end = size;
  }

  @Override
  public int available() {
    return end - at;
  }

  @Override
  public int read() {
    return at < end ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (at == end && length > 0) {
      return -1;
    }
    int given = Math.min(length, end - at);
    System.arraycopy(bytes, at, into, from, given);
    at += given;
    return given;
  }
}
