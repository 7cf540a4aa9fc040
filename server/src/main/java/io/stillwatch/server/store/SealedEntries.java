package io.stillwatch.server.store;

import io.stillwatch.server.seal.Seal;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Entries as the payload of a frame, sealed. Thread-safe.
 *
 * @param seal what seals them
 * @param kind what the log is of
 */
record SealedEntries(Seal seal, String kind) {

  /** Empties a batch into a frame. */
  ByteBuffer frame(EntryBatch batch) {
    return Segment.frame(seal.seal(kind, batch.take()));
  }

  /**
   * Gives the entries of a payload.
   *
   * @throws IOException if it is not one that was sealed for this log
   */
  void open(byte[] payload, Consumer<LogEntry> sink) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(seal.unseal(kind, payload));
    DataInputStream in = new DataInputStream(bytes);
    while (bytes.available() > 0) {
      sink.accept(EntryForm.read(in));
    }
  }
}
