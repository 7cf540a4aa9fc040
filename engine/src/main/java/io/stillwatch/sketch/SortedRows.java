package io.stillwatch.sketch;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Up to {@value #ROWS} rows in memory, which can be given in the order of their bytes. Not
 * thread-safe. Cost: the rows' bytes, in steps of doubling.
 */
final class SortedRows {
  static final int ROWS = 32_768;
  private static final int ROW = ExchangeSketch.BYTES;
  private static final int FIRST_ROWS = 512;

  private ByteBuffer rows = ByteBuffer.allocate(FIRST_ROWS * ROW);

  /** Takes a row; only while not {@link #full}. */
  void add(ExchangeSketch sketch) {
    if (rows.remaining() < ROW) {
      ByteBuffer grown = ByteBuffer.allocate(Math.min(ROWS, 2 * size()) * ROW);
      rows = grown.put(rows.flip());
    }
    sketch.write(rows);
  }

  boolean full() {
    return size() == ROWS;
  }

  boolean isEmpty() {
    return rows.position() == 0;
  }

  private int size() {
    return rows.position() / ROW;
  }

  /** Which row comes first, which next, and so on. */
  private int[] order() {
    byte[] bytes = rows.array();
    int[] order = new int[size()];
    Arrays.setAll(order, row -> row);
    IntArrays.mergeSort(order, (one, other) -> Row.compare(bytes, one * ROW, bytes, other * ROW));
    return order;
  }

  /** Writes the rows in order and forgets them. */
  void writeTo(OutputStream out) throws IOException {
    for (int row : order()) {
      out.write(rows.array(), row * ROW, ROW);
    }
    rows.clear();
  }

  /** The rows in order. */
  Row.Source source() {
    return new InMemory(rows.array(), order());
  }

  private static final class InMemory implements Row.Source {
    private final byte[] bytes;
    private final int[] order;
    private int at = -1;

    InMemory(byte[] bytes, int[] order) {
      this.bytes = bytes;
      this.order = order;
    }

    @Override
    public boolean advance() {
      return ++at < order.length;
    }

    @Override
    public byte[] bytes() {
      return bytes;
    }

    @Override
    public int from() {
      return order[at] * ROW;
    }

    @Override
    public void close() {}
  }
}
