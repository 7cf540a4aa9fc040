package io.stillwatch.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.stillwatch.kernel.ChosenKernels;
import io.stillwatch.kernel.Kernels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Wide registers tell what scalar code tells, to the bit. */
final class VectorKernelsTest {
  private static final int LONGEST = 200;
  private static final long SEED = 2026;
  private static final byte[] SIGNS =
      "abcXYZ019 \n\t\r\"\\,.-_@[`{/:'\u007f\0\u001f".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theyAreFoundWhereTheModuleIs() {
    assertThat(ChosenKernels.wide()).map(Kernels::word).contains("vector");
  }

  @Test
  void bytesOfEveryLengthAtEveryPlaceInABlockAreMarkedAlike() {
    for (int length = 0; length <= LONGEST; length++) {
      int seeded = length;
      repeated(8, random -> bytesOf(seeded, random));
    }
  }

  @Test
  void wordsOfEveryLengthInTextsOfEveryLengthAreCutAlike() {
    for (int length = 0; length <= LONGEST; length++) {
      int seeded = length;
      repeated(8, random -> Agreement.onText(text(seeded, random), random.nextInt(3)));
    }
  }

  @Test
  void longTextsAreCutAlike() {
    repeated(60, random -> Agreement.onText(text(random.nextInt(40_000), random), 0));
  }

  @Test
  void hashesOfAnyKindAreAddedUpAlike() {
    repeated(
        200,
        random -> {
          int count = random.nextInt(1_000);
          long[] hashes = random.nextInt(4) == 0 ? new long[count] : random.longs(count).toArray();
          Agreement.onWords(hashes, random.longs(count, 1, 12).toArray());
        });
  }

  @Test
  void rowsOfEveryWidthAreMeasuredAlike() {
    repeated(
        200,
        random -> {
          int width = Kernels.SUMS * (1 + random.nextInt(20));
          float[] rows = new float[width * (1 + random.nextInt(50))];
          for (int place = 0; place < rows.length; place++) {
            rows[place] = (float) (random.nextGaussian() * Math.exp(8 * random.nextGaussian()));
          }
          Agreement.onRows(rows, width);
        });
  }

  @Test
  void moreWordsOfOneKindThanAByteCanCountAreAddedUpAlike() {
    long[] hashes = new long[5_000];
    Arrays.fill(hashes, -1L);
    long[] lengths = new long[hashes.length];
    Arrays.fill(lengths, 9);
    Agreement.onWords(hashes, lengths);
  }

  @FuzzTest(maxDuration = "60s")
  void anyBytesGiveTheSame(byte[] input) {
    byte wanted = input.length == 0 ? 0 : input[0];
    Agreement.onBytes(input, 0, input.length, wanted);
    Agreement.onBytes(input, input.length / 3, input.length - input.length / 4, wanted);
    Agreement.onText(input, 0);
  }

  /** What is done with chance. */
  private interface Trial {
    void run(Random random);
  }

  private static void repeated(int times, Trial trial) {
    for (long seed = SEED; seed < SEED + times; seed++) {
      try {
        trial.run(new Random(seed));
      } catch (AssertionError | RuntimeException failure) {
        fail("new Random(" + seed + "L)", failure);
      }
    }
  }

  /** Bytes, half of them of any kind, with something before and sometimes nothing behind. */
  private static void bytesOf(int length, Random random) {
    int from = random.nextInt(70);
    int behind = random.nextBoolean() ? 0 : random.nextInt(130);
    byte[] bytes = new byte[from + length + behind];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = SIGNS[random.nextInt(SIGNS.length)];
      }
    }
    byte wanted = random.nextBoolean() ? (byte) '\n' : (byte) random.nextInt(256);
    Agreement.onBytes(bytes, from, from + length, wanted);
  }

  /** A text with words of all lengths. */
  private static byte[] text(int length, Random random) {
    byte[] text = new byte[length];
    int oneIn = 1 + random.nextInt(24);
    for (int at = 0; at < length; at++) {
      boolean sign = random.nextInt(oneIn) == 0;
      text[at] = sign ? SIGNS[random.nextInt(SIGNS.length)] : (byte) ('a' + random.nextInt(26));
    }
    return text;
  }
}
