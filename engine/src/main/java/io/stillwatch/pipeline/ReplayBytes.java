package io.stillwatch.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/**
 * A replay without its profiles as bytes. They are Java's own form of objects, which only the very
 * classes that wrote them read; no class but this program's, the collections' and the language's is
 * ever made. Stateless.
 */
final class ReplayBytes {
  private static final ObjectInputFilter OWN =
      ObjectInputFilter.Config.createFilter(
          "io.stillwatch.judge.*;io.stillwatch.nominate.*;io.stillwatch.exchange.*;"
              + "it.unimi.dsi.fastutil.ints.*;"
              + "it.unimi.dsi.fastutil.longs.*;java.lang.*;java.util.*;!*");

  private ReplayBytes() {}

  static byte[] of(Replay replay) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      replay.write(objects);
    }
    return bytes.toByteArray();
  }

  static void restore(Replay replay, byte[] bytes) throws IOException {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(OWN);
      replay.read(objects);
    } catch (ClassNotFoundException failure) {
      throw new IOException("written by another build", failure);
    }
  }

  static void write(Replay replay, DataOutput out) throws IOException {
    byte[] bytes = of(replay);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static void read(Replay replay, DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    restore(replay, bytes);
  }
}
