package io.stillwatch.laboratory.cost;

import java.io.ByteArrayInputStream;

/**
 * A stream of what was made last, one stretch after another. Who reads it knows how many lines it
 * holds and asks for no more.
 */
final class MadeLines extends ByteArrayInputStream {
  MadeLines() {
    super(new byte[0]);
  }

  /** Goes on with these bytes; what stood before must have been read. */
  void give(byte[] made, int size) {
    if (available() > 0) {
      throw new IllegalStateException("lines that were made were not read");
    }
    buf = made;
    pos = 0;
    count = size;
  }
}
