package io.stillwatch.server;

import io.helidon.common.buffers.DataReader.IncorrectNewLineException;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A body that may break off: its connection may end or fall silent before it does, and its chunks
 * may be of no length. That is the sender's doing and no error of the service. Not thread-safe.
 */
final class CutShort extends FilterInputStream {

  CutShort(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return in.read(bytes, from, length);
    } catch (InsufficientDataAvailableException
        | IncorrectNewLineException
        | IllegalArgumentException
        | UncheckedIOException ended) {
      throw new EOFException("the body ends too early, or is not as its head says");
    }
  }

  /**
   * Leaves what was not read to the server, which ends the connection if that cannot be read
   * either.
   */
  @Override
  public void close() {}
}
