package io.stillwatch.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.ULT;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Finds bytes in bytes. Stateless.
 *
 * <p>Idea: a register of bytes is compared at once, and the answers come as the bits of a long. The
 * last bytes are read with what stands behind them where there is enough, and the bits beyond the
 * end are cleared: masked loads cost more.
 */
final class ByteMarks {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final int WIDTH = BYTES.length();

  private ByteMarks() {}

  static int find(byte wanted, byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= bytes.length - WIDTH && at < to; at += WIDTH) {
      VectorMask<Byte> hits = ByteVector.fromArray(BYTES, bytes, at).compare(EQ, wanted);
      if (hits.anyTrue()) {
        return Math.min(to, at + hits.firstTrue());
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return Math.min(at, to);
  }

  static boolean markStrings(byte[] bytes, int from, int to, long[] marks) {
    long beyondAscii = 0;
    int at = from;
    int place = 0;
    for (; at < to && at <= bytes.length - Long.SIZE; at += Long.SIZE, place++) {
      long inside = to - at >= Long.SIZE ? -1L : (1L << to - at) - 1;
      long marked = 0;
      long tops = 0;
      for (int part = 0; part < Long.SIZE; part += WIDTH) {
        ByteVector values = ByteVector.fromArray(BYTES, bytes, at + part);
        VectorMask<Byte> hits =
            values
                .compare(EQ, (byte) '"')
                .or(values.compare(EQ, (byte) '\\'))
                .or(values.compare(ULT, (byte) ' '));
        marked |= hits.toLong() << part;
        tops |= values.compare(LT, (byte) 0).toLong() << part;
      }
      marks[place] = marked & inside;
      beyondAscii |= tops & inside;
    }
    return (beyondAscii == 0) & (at >= to || markRest(bytes, at, to, marks, place));
  }

  private static boolean markRest(byte[] bytes, int from, int to, long[] marks, int place) {
    byte all = 0;
    long marked = 0;
    for (int at = from; at < to; at++) {
      byte value = bytes[at];
      all |= value;
      if (value == '"' || value == '\\' || value >= 0 && value < ' ') {
        marked |= 1L << at - from;
      }
    }
    marks[place] = marked;
    return all >= 0;
  }
}
