package io.stillwatch.read;

import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into blocks of whole lines. Of a line that is longer than allowed only its end is
 * looked for. If the stream breaks, the whole lines before are given first and then the failure.
 * Not thread-safe.
 */
final class BlockCutter {
  private final Kernels kernels = ChosenKernels.get();
  private final InputStream in;
  private final int room;
  private final int maxLineBytes;
  private byte[] rest = {};
  private boolean begun;
  private boolean ended;
  private Optional<IOException> broken = Optional.empty();

  BlockCutter(InputStream in, int room, int maxLineBytes) {
    this.in = in;
    this.room = room;
    this.maxLineBytes = maxLineBytes;
  }

  /** Fills a block with the next lines; false at the end. */
  boolean next(LineBlock block) throws IOException {
    if (broken.isPresent()) {
      throw broken.get();
    }
    block.clear(room);
    takeRest(block);
    int newline = -1;
    while (!ended && broken.isEmpty() && newline < 0) {
      fill(block);
      newline = lastNewline(block.bytes(), block.limit());
      if (newline < 0 && block.limit() > maxLineBytes) {
        passLine(block);
        return true;
      }
      if (newline < 0 && block.limit() == block.bytes().length) {
        block.grow((int) Math.min(2L * block.limit(), maxLineBytes + (long) room));
      }
    }
    if (!ended) {
      rest = Arrays.copyOfRange(block.bytes(), newline + 1, block.limit());
      block.limit(newline + 1);
    }
    if (broken.isPresent() && block.limit() == 0) {
      throw broken.get();
    }
    return block.limit() > 0;
  }

  private void takeRest(LineBlock block) {
    if (rest.length > block.bytes().length) {
      block.grow(rest.length);
    }
    System.arraycopy(rest, 0, block.bytes(), 0, rest.length);
    block.limit(rest.length);
    rest = new byte[0];
  }

  private void fill(LineBlock block) {
    byte[] bytes = block.bytes();
    int limit = block.limit();
    try {
      while (limit < bytes.length && !ended) {
        int read = in.read(bytes, limit, bytes.length - limit);
        ended = read < 0;
        limit += Math.max(0, read);
      }
    } catch (IOException failure) {
      broken = Optional.of(failure);
    }
    block.limit(limit);
    if (!begun && limit > 0) {
      begun = true;
      blankByteOrderMark(bytes, limit);
    }
  }

  /**
   * Makes blanks of the mark that some programs begin a file with; blanks before a line are
   * nothing.
   */
  private static void blankByteOrderMark(byte[] bytes, int limit) {
    if (limit >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf) {
      Arrays.fill(bytes, 0, 3, (byte) ' ');
    }
  }

  private void passLine(LineBlock block) {
    int newline = -1;
    while (newline < 0 && !ended && broken.isEmpty()) {
      block.limit(0);
      fill(block);
      newline = kernels.find((byte) '\n', block.bytes(), 0, block.limit());
      newline = newline == block.limit() ? -1 : newline;
    }
    rest = newline < 0 ? rest : Arrays.copyOfRange(block.bytes(), newline + 1, block.limit());
    block.limit(0);
    block.cutEnd();
  }

  private static int lastNewline(byte[] bytes, int limit) {
    int at = limit - 1;
    while (at >= 0 && bytes[at] != '\n') {
      at--;
    }
    return at;
  }
}
