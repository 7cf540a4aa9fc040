package io.stillwatch.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a start has opened, to be closed in the other order, also if the start fails. For one
 * thread.
 */
final class OpenedParts implements Closeable {
  private final Deque<Closeable> parts = new ArrayDeque<>();

  /** Takes a part to be closed, and gives it back. */
  <T extends Closeable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** Closes all that are open; the first failure is thrown after the last was tried. */
  @Override
  public void close() throws IOException {
    IOException first = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (IOException failure) {
        first = first == null ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Closes all that are open because of a failure, which keeps what else fails. */
  void closeAfter(RuntimeException failure) {
    try {
      close();
    } catch (IOException another) {
      failure.addSuppressed(another);
    }
  }
}
