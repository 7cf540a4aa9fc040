package io.stillwatch.sketch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** An {@link ExchangeSketch} as bytes, compared as unsigned bytes: by time, then by id. */
final class Row {
  private static final int BYTES = ExchangeSketch.BYTES;

  private Row() {}

  static int compare(byte[] one, int from, byte[] other, int start) {
    return Arrays.compareUnsigned(one, from, from + BYTES, other, start, start + BYTES);
  }

  /** Rows in ascending order, one at a time. */
  interface Source extends AutoCloseable {
    /** Goes to the next row; false if there is none. */
    boolean advance() throws IOException;

    /** Where the row stands, until the next call of {@link #advance}. */
    byte[] bytes();

    /** From where in those bytes. */
    int from();

    @Override
    void close() throws IOException;

    /** The row as a sketch. */
    default ExchangeSketch sketch() {
      return ExchangeSketch.read(ByteBuffer.wrap(bytes(), from(), BYTES));
    }
  }

  /** The rows of a stream, which closes with them. */
  static final class InStream implements Source {
    private static final int ROWS_AHEAD = 64;

    private final byte[] rows = new byte[ROWS_AHEAD * BYTES];
    private final InputStream in;
    private int at = -BYTES;
    private int limit;

    InStream(InputStream in) {
      this.in = in;
    }

    @Override
    public boolean advance() throws IOException {
      at += BYTES;
      if (at >= limit) {
        at = 0;
        limit = in.readNBytes(rows, 0, rows.length);
      }
      return limit > 0;
    }

    @Override
    public byte[] bytes() {
      return rows;
    }

    @Override
    public int from() {
      return at;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
