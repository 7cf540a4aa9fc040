package io.stillwatch.read;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip and zstd as the stream goes, by their first bytes and not by the file's name.
 * However much a few bytes unpack to, no more than the format's window is held: 32 KiB for gzip,
 * 128 MiB at most for zstd, and what the writer chose (usually 8 MiB or less) as a rule.
 */
final class Unpacked {
  private static final int CHUNK = 64 << 10;

  private Unpacked() {}

  /** The stream's content, unpacked if it is packed. */
  static InputStream stream(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, CHUNK);
    buffered.mark(4);
    byte[] head = buffered.readNBytes(4);
    buffered.reset();
    if (startsWith(head, 0x1f, 0x8b)) {
      return new GZIPInputStream(new KnowsItsEnd(buffered), CHUNK);
    }
    if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      return new ZstdInputStreamNoFinalizer(buffered);
    }
    return buffered;
  }

  private static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int at = 0; at < magic.length; at++) {
      if ((head[at] & 0xff) != magic[at]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says that bytes are available until there are none. The platform's gzip reader asks that to
   * learn whether another member follows, and a pipe that is merely slow would end the input early.
   */
  private static final class KnowsItsEnd extends FilterInputStream {

    KnowsItsEnd(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : Math.max(1, in.available());
    }
  }
}
