package io.stillwatch.laboratory.cost;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Words of at most {@value #LONGEST} bytes, each in four longs with its length in the last byte: to
 * write one takes four moves, where a call that copies seven bytes takes longer than drawing which.
 * Immutable; shared by threads. Cost: 32 bytes a word.
 */
final class PackedWords {
  private static final int PARTS = 4;
  private static final int ROOM = PARTS * Long.BYTES;
  private static final int LONGEST = ROOM - 1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long[] packed;

  PackedWords(List<byte[]> words) {
    packed = new long[words.size() * PARTS];
    byte[] place = new byte[ROOM];
    for (int word = 0; word < words.size(); word++) {
      byte[] bytes = words.get(word);
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException("a word of " + bytes.length + " bytes");
      }
      System.arraycopy(bytes, 0, place, 0, bytes.length);
      place[LONGEST] = (byte) bytes.length;
      for (int part = 0; part < PARTS; part++) {
        packed[word * PARTS + part] = (long) LONGS.get(place, part * Long.BYTES);
      }
    }
  }

  int size() {
    return packed.length / PARTS;
  }

  /** Writes a word, and what nobody should read behind it; gives where it ends. */
  int write(int word, byte[] out, int at) {
    int from = word * PARTS;
    long last = packed[from + 3];
    LONGS.set(out, at, packed[from]);
    LONGS.set(out, at + 8, packed[from + 1]);
    LONGS.set(out, at + 16, packed[from + 2]);
    LONGS.set(out, at + 24, last);
    return at + (int) (last >>> 56);
  }
}
