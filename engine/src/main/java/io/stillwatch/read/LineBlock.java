package io.stillwatch.read;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A stretch of a file that begins and ends with a line. One thread fills it, another reads the
 * lines that the fast path takes and notes where the others stand, and the first comes back to
 * those in the order of the file. Reused. Handed from thread to thread; never used by two at once.
 */
final class LineBlock {
  private final Kernels kernels = ChosenKernels.get();
  private byte[] bytes;
  private int limit;
  private boolean endsCut;
  private long lines;
  private long exchanges;
  private long[] leftLines = new long[16];
  private int[] leftPlaces = new int[32];
  private int left;

  LineBlock(int room) {
    bytes = new byte[room];
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the lines end. */
  int limit() {
    return limit;
  }

  void limit(int newLimit) {
    limit = newLimit;
  }

  /** Forgets the lines of before, and any more room than usual. */
  void clear(int room) {
    bytes = bytes.length == room ? bytes : new byte[room];
    limit = 0;
    endsCut = false;
  }

  /** Makes room for a line that is longer than the block. */
  void grow(int room) {
    bytes = Arrays.copyOf(bytes, room);
  }

  /** Says that a line followed which was too long to be kept. */
  void cutEnd() {
    endsCut = true;
  }

  boolean endsCut() {
    return endsCut;
  }

  /** How many lines there were, blank ones too. */
  long lines() {
    return lines;
  }

  /** How many of them were taken by the fast path. */
  long exchanges() {
    return exchanges;
  }

  /** How many lines are left for the thread that knows their order. */
  int left() {
    return left;
  }

  /** The number of such a line in the block, from 0. */
  long line(int place) {
    return leftLines[place];
  }

  int start(int place) {
    return leftPlaces[2 * place];
  }

  int end(int place) {
    return leftPlaces[2 * place + 1];
  }

  /** Reads what the fast path takes. */
  void scan(NativeScanner scanner, int maxLineBytes, Consumer<Exchange> sink) {
    lines = 0;
    exchanges = 0;
    left = 0;
    for (int from = 0; from < limit; lines++) {
      int newline = kernels.find((byte) '\n', bytes, from, limit);
      if (newline - from > maxLineBytes) {
        leave(from, newline);
      } else {
        scanLine(from, newline, scanner, sink);
      }
      from = newline + 1;
    }
  }

  private void scanLine(int from, int to, NativeScanner scanner, Consumer<Exchange> sink) {
    int start = Bytes.afterBlanks(bytes, from, to);
    int end = to > start && bytes[to - 1] == '\r' ? to - 1 : to;
    if (start == end) {
      return;
    }
    if (scanner.exchange(bytes, start, end) instanceof Reading.OfExchange read) {
      exchanges++;
      sink.accept(read.exchange());
    } else {
      leave(start, end);
    }
  }

  private void leave(int start, int end) {
    if (left == leftLines.length) {
      leftLines = Arrays.copyOf(leftLines, 2 * left);
      leftPlaces = Arrays.copyOf(leftPlaces, 4 * left);
    }
    leftLines[left] = lines;
    leftPlaces[2 * left] = start;
    leftPlaces[2 * left + 1] = end;
    left++;
  }
}
