package io.stillwatch.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the scalar kernels to what they are said to give, spelt out in the plainest way. */
final class ScalarKernelsTest {
  private static final String SIGNS =
      "abzABZ0189 \n\t\r\"\\,.-_@[`{/:'\u007f\0\u001f\u0080\u00a0\u00ff\u00a2\u00dc!";

  private final Kernels kernels = new ScalarKernels();

  @Test
  void quotesBackslashesAndControlCharactersAreMarked() {
    for (int seed = 0; seed < 2_000; seed++) {
      byte[] bytes = signs(new Random(seed)).getBytes(StandardCharsets.ISO_8859_1);
      int from = bytes.length / 5;
      long[] marks = new long[bytes.length / Long.SIZE + 1];
      Arrays.fill(marks, -1);
      boolean ascii = true;
      List<Integer> marked = new ArrayList<>();
      for (int at = from; at < bytes.length; at++) {
        int sign = bytes[at] & 0xff;
        ascii &= sign < 0x80;
        if (sign == '"' || sign == '\\' || sign < 0x20) {
          marked.add(at - from);
        }
      }
      assertThat(kernels.markStrings(bytes, from, bytes.length, marks)).isEqualTo(ascii);
      List<Integer> found = new ArrayList<>();
      for (int bit = 0; bit < bytes.length - from; bit++) {
        if ((marks[bit >>> 6] >>> bit & 1) != 0) {
          found.add(bit);
        }
      }
      assertThat(found).as("new Random(%d)", seed).isEqualTo(marked);
    }
  }

  @Test
  void theFirstByteOfAKindIsFound() {
    for (int seed = 0; seed < 2_000; seed++) {
      String text = signs(new Random(seed));
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      int first = text.indexOf('\u0080');
      assertThat(kernels.find((byte) 0x80, bytes, 0, bytes.length))
          .as("new Random(%d)", seed)
          .isEqualTo(first < 0 ? bytes.length : first);
    }
  }

  @Test
  void wordsAreRunsOfLettersAndDigitsHashedEightLettersAtATime() {
    for (int seed = 0; seed < 1_000; seed++) {
      String text = signs(new Random(seed)).replaceAll("[^\0-\u007f]", "x");
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      WordRuns words = new WordRuns();
      kernels.cut(Arrays.copyOf(bytes, bytes.length + Kernels.PADDING), bytes.length, words);
      Matcher runs = Pattern.compile("[A-Za-z0-9]+").matcher(text);
      int word = 0;
      for (; runs.find(); word++) {
        assertThat(words.bounds()[2 * word]).as("new Random(%d)", seed).isEqualTo(runs.start());
        assertThat(words.lengths()[word]).isEqualTo(runs.group().length());
        assertThat(words.hashes()[word]).isEqualTo(hash(runs.group().toLowerCase(Locale.ROOT)));
      }
      assertThat(words.count()).as("new Random(%d)", seed).isEqualTo(word);
    }
  }

  @Test
  void aHeavyWordCountsThreeTimesWhereItsHashHasABit() {
    long[] hashes = new Random(1).longs(700).toArray();
    long[] lengths = new Random(2).longs(700, 1, 9).toArray();
    int[] wanted = new int[Long.SIZE];
    for (int word = 0; word < hashes.length; word++) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        wanted[bit] += (int) (hashes[word] >>> bit & 1) * (lengths[word] > 3 ? 3 : 1);
      }
    }
    int[] sums = new int[Long.SIZE];
    kernels.addBits(hashes, lengths, hashes.length, sums);
    assertThat(sums).isEqualTo(wanted);
  }

  @Test
  void distancesAreThoseOfTheCoordinates() {
    int width = 3 * Kernels.SUMS;
    float[] rows = new float[5 * width];
    Random random = new Random(4);
    for (int place = 0; place < rows.length; place++) {
      rows[place] = random.nextFloat();
    }
    float[] squares = new float[3];
    kernels.squaredDistances(rows, width, 2, new int[] {4, 2, 0, 1}, 3, squares);
    for (int place = 0; place < 3; place++) {
      double wanted = 0;
      for (int at = 0; at < width; at++) {
        double apart = rows[2 * width + at] - rows[(4 - 2 * place) * width + at];
        wanted += apart * apart;
      }
      assertThat((double) squares[place]).isCloseTo(wanted, within(1e-5));
    }
    assertThat(squares[1]).as("to itself").isZero();
  }

  @Test
  void aRunIsTheSameWhereverItStands() {
    long[] one = new Random(3).longs(40).toArray();
    long[] other = new long[50];
    System.arraycopy(one, 0, other, 10, 40);
    long[] ofOne = new long[33];
    long[] ofOther = new long[43];
    kernels.mixRuns(one, one.length, ofOne);
    kernels.mixRuns(other, other.length, ofOther);
    assertThat(Arrays.copyOfRange(ofOther, 10, 43)).isEqualTo(ofOne).doesNotHaveDuplicates();
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int from = 0; from < word.length(); from += 8) {
      long letters = 0;
      for (int at = Math.min(word.length(), from + 8) - 1; at >= from; at--) {
        letters = letters << 8 | word.charAt(at);
      }
      hash = RunHash.mix(hash ^ letters);
    }
    return hash;
  }

  private static String signs(Random random) {
    StringBuilder signs = new StringBuilder();
    int oneIn = 1 + random.nextInt(12);
    for (int length = random.nextInt(300); length > 0; length--) {
      boolean sign = random.nextInt(oneIn) == 0;
      signs.append(sign ? SIGNS.charAt(random.nextInt(SIGNS.length())) : 'q');
    }
    return signs.toString();
  }
}
