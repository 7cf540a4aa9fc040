package io.stillwatch.sketch;

import java.nio.ByteBuffer;

/**
 * Exchanges in the order of their time, as rows that are unpacked when somebody asks for them.
 * Reused from block to block: filled by one thread, then read by any number. Cost: {@value
 * ExchangeSketch#BYTES} bytes for each of {@value #ROWS}.
 */
public final class SketchBlock {
  /** How many exchanges there are at most. */
  public static final int ROWS = 8_192;

  private static final int ROW = ExchangeSketch.BYTES;

  private final byte[] bytes = new byte[ROWS * ROW];
  private final ByteBuffer rows = ByteBuffer.wrap(bytes);
  private int size;

  SketchBlock() {}

  void clear() {
    size = 0;
  }

  boolean full() {
    return size == ROWS;
  }

  void add(byte[] from, int start) {
    System.arraycopy(from, start, bytes, size * ROW, ROW);
    size++;
  }

  /** How many exchanges there are. */
  public int size() {
    return size;
  }

  /** When an exchange was, in milliseconds since 1970. */
  public long time(int place) {
    return rows.getLong(place * ROW) ^ Long.MIN_VALUE;
  }

  /** The hash of its id. */
  public long id(int place) {
    return rows.getLong(place * ROW + Long.BYTES);
  }

  /** The hash of its account's name. */
  public long account(int place) {
    return rows.getLong(place * ROW + 2 * Long.BYTES);
  }

  /** All of it. */
  public ExchangeSketch sketch(int place) {
    return ExchangeSketch.read(ByteBuffer.wrap(bytes, place * ROW, ROW));
  }
}
