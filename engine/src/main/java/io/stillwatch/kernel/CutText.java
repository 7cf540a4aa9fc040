package io.stillwatch.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text of ASCII, cut into words once for all who look at its words. Reused from text to text; not
 * thread-safe. Cost: a copy of the longest text and what {@link WordRuns} holds.
 */
public final class CutText {
  private static final int FIRST_ROOM = 1_024;

  private final Kernels kernels;
  private final WordRuns runs = new WordRuns();
  private byte[] bytes = new byte[FIRST_ROOM];
  private int length;
  private String read = "";

  /** Makes one that cuts with these kernels. */
  public CutText(Kernels kernels) {
    this.kernels = kernels;
  }

  /** Cuts a text; does not and gives false if there is anything but ASCII in it. */
  public boolean read(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    runs.clear();
    length = 0;
    read = "";
    if (utf8.length != text.length()) {
      return false;
    }
    length = utf8.length;
    read = text;
    if (bytes.length < length + Kernels.PADDING) {
      bytes = new byte[2 * length + Kernels.PADDING];
    }
    System.arraycopy(utf8, 0, bytes, 0, length);
    Arrays.fill(bytes, length, length + Kernels.PADDING, (byte) 0);
    kernels.cut(bytes, length, runs);
    return true;
  }

  /** Whether this very text, and not one that is equal, was cut last. */
  @SuppressWarnings("ReferenceEquality") // comparing texts would cost what cutting again does
  public boolean holds(String text) {
    return read == text && !text.isEmpty();
  }

  /** The text, and {@link Kernels#PADDING} zeros after it. */
  public byte[] bytes() {
    return bytes;
  }

  /** How long the text is. */
  public int length() {
    return length;
  }

  /** Its words, with hashes as {@link Kernels#cut} gives them. */
  public WordRuns runs() {
    return runs;
  }
}
