package io.stillwatch.laboratory.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection on which requests follow each other. A client of the JDK would cost more than the
 * service that is measured. Not thread-safe.
 */
final class Wire implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Wire(Target target) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** The head of a request. */
  static byte[] head(Target target, String call, String more, int length) {
    String head = call + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + target.token();
    head += "\r\n" + more + (length > 0 ? "Content-Length: " + length + "\r\n" : "") + "\r\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends a request and gives the answer's status. */
  int send(byte[] head, byte[] body) throws IOException {
    out.write(head);
    if (body.length > 0) {
      out.write(body);
    }
    String first = line();
    long length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(line.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return Integer.parseInt(first.substring(9, 12));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the service ended the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
