package io.stillwatch.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.RunHash;
import io.stillwatch.kernel.ScalarKernels;
import io.stillwatch.kernel.WordRuns;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Asks the kernels for wide registers and the scalar ones the same, and compares what they say. */
final class Agreement {
  private static final Kernels WIDE = new VectorKernels();
  private static final Kernels SCALAR = new ScalarKernels();

  private Agreement() {}

  /** Searches and marks bytes of any kind between two places. */
  static void onBytes(byte[] bytes, int from, int to, byte wanted) {
    assertThat(WIDE.find(wanted, bytes, from, to)).isEqualTo(SCALAR.find(wanted, bytes, from, to));
    long[] wide = dirty((to - from + Long.SIZE - 1) / Long.SIZE);
    long[] scalar = wide.clone();
    boolean wideAscii = WIDE.markStrings(bytes, from, to, wide);
    assertThat(wideAscii).isEqualTo(SCALAR.markStrings(bytes, from, to, scalar));
    assertThat(wide).isEqualTo(scalar);
  }

  /** Cuts a text, of which the top bits are taken off, and goes on with its words. */
  static void onText(byte[] text, int wordsBefore) {
    byte[] padded = Arrays.copyOf(text, text.length + Kernels.PADDING);
    for (int at = 0; at < text.length; at++) {
      padded[at] &= 0x7f;
    }
    WordRuns wide = wordsBefore(wordsBefore);
    WordRuns scalar = wordsBefore(wordsBefore);
    WIDE.cut(padded, text.length, wide);
    SCALAR.cut(padded, text.length, scalar);
    int count = scalar.count();
    assertThat(wide.count()).isEqualTo(count);
    assertThat(wide.digits()).isEqualTo(scalar.digits());
    assertThat(Arrays.copyOfRange(wide.bounds(), 2 * wordsBefore, 2 * count))
        .isEqualTo(Arrays.copyOfRange(scalar.bounds(), 2 * wordsBefore, 2 * count));
    assertThat(Arrays.copyOf(wide.hashes(), count))
        .isEqualTo(Arrays.copyOf(scalar.hashes(), count));
    assertThat(Arrays.copyOf(wide.lengths(), count))
        .isEqualTo(Arrays.copyOf(scalar.lengths(), count));
    onWords(Arrays.copyOf(scalar.hashes(), count), Arrays.copyOf(scalar.lengths(), count));
  }

  private static WordRuns wordsBefore(int count) {
    WordRuns words = new WordRuns();
    byte[] text = "a ".repeat(count).getBytes(StandardCharsets.US_ASCII);
    SCALAR.cut(Arrays.copyOf(text, text.length + Kernels.PADDING), text.length, words);
    return words;
  }

  /** Adds up, multiplies and mixes hashes. */
  static void onWords(long[] hashes, long[] lengths) {
    int count = hashes.length;
    int[] wideSums = new int[Long.SIZE];
    int[] scalarSums = new int[Long.SIZE];
    WIDE.addBits(hashes, lengths, count, wideSums);
    SCALAR.addBits(hashes, lengths, count, scalarSums);
    assertThat(wideSums).isEqualTo(scalarSums);

    for (int factors = 1; factors <= 13; factors++) {
      long[] multipliers = new Random(factors).longs(factors).toArray();
      int[] wideLeast = new int[factors];
      int[] scalarLeast = new int[factors];
      WIDE.leastProducts(hashes, count, multipliers, wideLeast);
      SCALAR.leastProducts(hashes, count, multipliers, scalarLeast);
      assertThat(wideLeast).isEqualTo(scalarLeast);
    }

    long[] scalarRuns = new long[Math.max(0, count - RunHash.RUN + 1)];
    SCALAR.mixRuns(hashes, count, scalarRuns);
    for (int room = 0; room <= Long.SIZE; room += Long.SIZE / 4) {
      long[] wideRuns = dirty(scalarRuns.length + room);
      WIDE.mixRuns(Arrays.copyOf(hashes, count + room), count, wideRuns);
      assertThat(Arrays.copyOf(wideRuns, scalarRuns.length)).isEqualTo(scalarRuns);
    }
  }

  /** Measures how far the first of some rows is from each of them. */
  static void onRows(float[] rows, int width) {
    int count = rows.length / width;
    int[] others = IntStream.range(0, count).map(place -> count - 1 - place).toArray();
    float[] wide = new float[count];
    float[] scalar = new float[count];
    WIDE.squaredDistances(rows, width, 0, others, count, wide);
    SCALAR.squaredDistances(rows, width, 0, others, count, scalar);
    assertThat(wide).isEqualTo(scalar);
  }

  /** What was there before must not show. */
  private static long[] dirty(int length) {
    long[] dirty = new long[length];
    Arrays.fill(dirty, 0x5555555555555555L);
    return dirty;
  }
}
