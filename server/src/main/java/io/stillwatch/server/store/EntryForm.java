package io.stillwatch.server.store;

import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.ExchangeSketch;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Entries as bytes: a kind, then the fields at full width, texts with their length before. Stateless. */
final class EntryForm {
  private static final int EXCHANGED = 1;
  private static final int KNOWN = 2;

  private EntryForm() {}

  static void write(LogEntry entry, DataOutputStream out) throws IOException {
    switch (entry) {
      case LogEntry.Exchanged exchanged -> {
        out.writeByte(EXCHANGED);
        ByteBuffer row = ByteBuffer.allocate(ExchangeSketch.BYTES);
        exchanged.sketch().write(row);
        out.write(row.array());
        writeText(exchanged.account(), out);
      }
      case LogEntry.Known known -> {
        out.writeByte(KNOWN);
        out.writeLong(known.account());
        known.traits().write(out);
      }
    }
  }

  static LogEntry read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    if (kind == EXCHANGED) {
      byte[] row = new byte[ExchangeSketch.BYTES];
      in.readFully(row);
      ExchangeSketch sketch = ExchangeSketch.read(ByteBuffer.wrap(row));
      return new LogEntry.Exchanged(readText(in), sketch);
    }
    if (kind == KNOWN) {
      return new LogEntry.Known(in.readLong(), AccountTraits.read(in));
    }
    throw new IOException("an entry of the unknown kind " + kind);
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
