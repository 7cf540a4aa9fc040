package io.stillwatch.read;

import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines without copying them. Between two calls of {@link #next} the line stands
 * in {@link #bytes} from {@link #start} to {@link #end}. Holds one line at a time and never more
 * than the longest one allowed; of a longer one only its end is looked for. Not for use by two
 * threads.
 */
final class LineSplitter {
  private static final int CHUNK = 256 << 10;

  /** What was found. */
  enum Found {
    LINE,
    TOO_LONG,
    END
  }

  private final Kernels kernels = ChosenKernels.get();
  private final InputStream in;
  private final int maxLineBytes;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int limit;
  private int start;
  private int end;
  private long number;

  LineSplitter(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /** Goes to the next line. */
  Found next() throws IOException {
    number++;
    int searched = from;
    while (true) {
      int newline = kernels.find((byte) '\n', buffer, searched, limit);
      if (newline < limit) {
        return line(newline, newline + 1);
      }
      if (limit - from > maxLineBytes) {
        return passRest();
      }
      int kept = limit - from;
      boolean more = fill();
      if (!more) {
        return kept == 0 ? Found.END : line(limit, limit);
      }
      searched = from + kept;
    }
  }

  /** The number of the line, from 1. After the end it is that of the line that would have come. */
  long number() {
    return number;
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private Found line(int newline, int next) {
    start = from;
    end = newline;
    from = next;
    if (end - start > maxLineBytes) {
      return Found.TOO_LONG;
    }
    if (number == 1) {
      start = afterByteOrderMark();
    }
    if (end > start && buffer[end - 1] == '\r') {
      end--;
    }
    return Found.LINE;
  }

  private int afterByteOrderMark() {
    boolean marked =
        end - start >= 3
            && buffer[start] == (byte) 0xef
            && buffer[start + 1] == (byte) 0xbb
            && buffer[start + 2] == (byte) 0xbf;
    return marked ? start + 3 : start;
  }

  private Found passRest() throws IOException {
    int newline;
    do {
      from = 0;
      limit = Math.max(0, in.read(buffer));
      newline = kernels.find((byte) '\n', buffer, 0, limit);
    } while (newline == limit && limit > 0);
    from = Math.min(newline + 1, limit);
    return Found.TOO_LONG;
  }

  /** Reads on behind the line that has begun; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, limit - from);
      limit -= from;
      from = 0;
    }
    if (limit == buffer.length) {
      long doubled = Math.min(buffer.length * 2L, maxLineBytes + (long) CHUNK);
      buffer = Arrays.copyOf(buffer, (int) doubled);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }
}
