package io.stillwatch.laboratory.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One connection of HTTP/2 on which calls of Envoy's {@code Check} follow each other. Knows of the
 * protocol what that takes: a gRPC client of a library would cost more than the service that is
 * measured. Not thread-safe.
 *
 * <p>Source: RFC 9113 (frames), RFC 7541 appendix A (the numbers of header names).
 */
final class GrpcWire implements AutoCloseable {
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int WINDOW_UPDATE = 8;
  private static final int END_STREAM = 1;
  private static final int ACKNOWLEDGED = 1;
  private static final int END_HEADERS = 4;

  private static final byte[] HELLO =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int WIDE_WINDOW = Integer.MAX_VALUE - 65_535;
  private static final int LONGEST = 1 << 14;
  private static final int FRAME_HEAD = 9;
  private static final int MESSAGE_HEAD = 5;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final byte[] headers;
  private int stream = -1;

  GrpcWire(Target target) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = socket.getOutputStream();
    headers = headers(target.token());
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    first.write(HELLO);
    first.write(frame(SETTINGS, 0, 0, new byte[0]));
    first.write(frame(WINDOW_UPDATE, 0, 0, ByteBuffer.allocate(4).putInt(WIDE_WINDOW).array()));
    out.write(first.toByteArray());
  }

  /** Asks about an account, and waits for the answer. */
  void check(String account) throws IOException {
    stream += 2;
    ByteArrayOutputStream asked = new ByteArrayOutputStream(256);
    asked.write(frame(HEADERS, END_HEADERS, stream, headers));
    asked.write(frame(DATA, END_STREAM, stream, message(question(account))));
    out.write(asked.toByteArray());
    if (!answered()) {
      throw new IOException("a call was answered without a message");
    }
  }

  /** Reads frames until the stream ends; whether it held a message. */
  private boolean answered() throws IOException {
    boolean message = false;
    while (true) {
      int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      int kind = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int of = in.readInt() & Integer.MAX_VALUE;
      if (length > LONGEST) {
        throw new IOException("a frame of " + length + " bytes");
      }
      byte[] load = in.readNBytes(length);
      if (load.length < length) {
        throw new EOFException("the service ended the connection");
      }
      if (kind == RST_STREAM || kind == GOAWAY) {
        throw new IOException("a call was broken off");
      }
      if ((kind == SETTINGS || kind == PING) && (flags & ACKNOWLEDGED) == 0) {
        out.write(frame(kind, ACKNOWLEDGED, 0, kind == PING ? load : new byte[0]));
      }
      message |= kind == DATA && of == stream && length > MESSAGE_HEAD;
      if ((kind == DATA || kind == HEADERS) && of == stream && (flags & END_STREAM) != 0) {
        return message;
      }
    }
  }

  private static byte[] frame(int kind, int flags, int stream, byte[] load) {
    return ByteBuffer.allocate(FRAME_HEAD + load.length)
        .putInt(load.length << 8 | kind)
        .put((byte) flags)
        .putInt(stream)
        .put(load)
        .array();
  }

  /**
   * Names by their number in the static table, values as they are: POST, http, path, authority and
   * so on.
   */
  private static byte[] headers(String token) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(0x83);
    block.write(0x86);
    block.write(0x04);
    text(block, "/envoy.service.auth.v3.Authorization/Check");
    block.write(0x01);
    text(block, "localhost");
    block.write(new byte[] {0x0f, 31 - 15});
    text(block, "application/grpc");
    block.write(new byte[] {0x0f, 23 - 15});
    text(block, "Bearer " + token);
    block.write(0x00);
    text(block, "te");
    text(block, "trailers");
    return block.toByteArray();
  }

  /** A length below 127 in one byte, without Huffman's code; then the letters. */
  private static void text(ByteArrayOutputStream block, String text) throws IOException {
    byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
    if (letters.length >= 127) {
      throw new IllegalArgumentException("a header longer than one byte tells");
    }
    block.write(letters.length);
    block.write(letters);
  }

  /** CheckRequest.attributes.request.http.headers: the account's name under its header. */
  private static byte[] question(String account) throws IOException {
    byte[] entry = joined(field(1, "x-stillwatch-account"), field(2, account));
    byte[] inner = field(3, entry);
    for (int number : new int[] {2, 4, 1}) {
      inner = field(number, inner);
    }
    return inner;
  }

  private static byte[] field(int number, String text) throws IOException {
    return field(number, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A field of protobuf with fewer than 128 bytes. */
  private static byte[] field(int number, byte[] load) throws IOException {
    return joined(new byte[] {(byte) (number << 3 | 2), (byte) load.length}, load);
  }

  private static byte[] joined(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(first);
    joined.write(second);
    return joined.toByteArray();
  }

  /** A message as gRPC frames it: not packed, its length, itself. */
  private static byte[] message(byte[] load) {
    return ByteBuffer.allocate(MESSAGE_HEAD + load.length)
        .put((byte) 0)
        .putInt(load.length)
        .put(load)
        .array();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
