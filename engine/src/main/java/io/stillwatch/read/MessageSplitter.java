package io.stillwatch.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a file of protobuf export requests into messages: either each stands behind its length as a
 * varint, or the file is one request. One request is handed on in pieces, each a request with one
 * resource, so that a large file is never held whole. Not for use by two threads.
 *
 * <p>The two are told apart by the first byte. A request begins with the tag of its one field,
 * 0x0a; a length begins so only if it is ten, and ten bytes cannot hold a span.
 */
final class MessageSplitter {
  private static final int TAG = 0x0a;
  private static final int LONGEST_VARINT = 5;

  private final InputStream in;
  private final int maxMessageBytes;
  private boolean wholeRequest;
  private boolean begun;
  private long length;

  MessageSplitter(InputStream in, int maxMessageBytes) {
    this.in = in;
    this.maxMessageBytes = maxMessageBytes;
  }

  /**
   * Goes to the next message and gives what is there.
   *
   * @throws IOException if the file ends or breaks within a message
   */
  LineSplitter.Found next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return LineSplitter.Found.END;
    }
    if (!begun) {
      begun = true;
      wholeRequest = first == TAG;
    }
    if (wholeRequest && first != TAG) {
      throw new IOException("another field where a resource was wanted");
    }
    length = varint(wholeRequest ? read() : first);
    if (length > maxMessageBytes) {
      in.skipNBytes(length);
      return LineSplitter.Found.TOO_LONG;
    }
    return LineSplitter.Found.LINE;
  }

  /** The message, as a request. Called once after each {@link #next} that found one. */
  byte[] message() throws IOException {
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException();
    }
    return wholeRequest ? asRequest(body) : body;
  }

  private byte[] asRequest(byte[] body) {
    byte[] head = new byte[1 + LONGEST_VARINT];
    int size = 0;
    head[size++] = TAG;
    int rest = body.length;
    while (rest > 0x7f) {
      head[size++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    head[size++] = (byte) rest;
    byte[] request = new byte[size + body.length];
    System.arraycopy(head, 0, request, 0, size);
    System.arraycopy(body, 0, request, size, body.length);
    return request;
  }

  private long varint(int firstByte) throws IOException {
    long value = firstByte & 0x7f;
    int next = firstByte;
    for (int shift = 7; (next & 0x80) != 0; shift += 7) {
      if (shift == 7 * LONGEST_VARINT) {
        throw new IOException("a length beyond all bounds");
      }
      next = read();
      value |= (long) (next & 0x7f) << shift;
    }
    return value;
  }

  private int read() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }
}
