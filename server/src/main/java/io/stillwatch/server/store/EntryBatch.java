package io.stillwatch.server.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Entries on their way into the log, already as bytes. Not thread-safe. */
public final class EntryBatch {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Adds an entry. */
  public void add(LogEntry entry) {
    try {
      EntryForm.write(entry, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** How many bytes have been gathered. */
  public int size() {
    return bytes.size();
  }

  /** Gives what was gathered and begins anew. */
  byte[] take() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }
}
