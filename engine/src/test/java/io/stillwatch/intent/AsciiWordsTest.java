package io.stillwatch.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.kernel.Kernels;
import io.stillwatch.kernel.ScalarKernels;
import io.stillwatch.kernel.WordRuns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text of ASCII is heard alike, read by its runs or sign by sign. */
final class AsciiWordsTest {
  private static final List<String> PIECES =
      List.of(
          "prove",
          "Tests",
          "classes",
          "a",
          "s",
          "don't",
          "it's",
          "'quoted'",
          "''",
          "gpt4",
          "4th",
          "a1b2c3",
          "1e9",
          "42",
          "'7",
          "7'",
          "x'9",
          "internationalisation2026s",
          " ",
          " ",
          " ",
          "  ",
          ". ",
          "\n",
          "\n- ",
          "\r\n",
          "?",
          "!",
          ", ",
          ";\n",
          "_",
          "-",
          "$5",
          "$x = 1$",
          "\\frac",
          "\\(",
          "{\"k\":",
          "```",
          "<tag>",
          "</",
          "^",
          "\t",
          "\0",
          "\u007f",
          "@",
          "[",
          "`");

  @Test
  void wordsPausesAndCountsAreTheSame() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      boolean opening = random.nextBoolean();

      HeardWords signs = new HeardWords();
      CharacterCounts signCounts = new CharacterCounts();
      WordScanner signScanner = new WordScanner(signs, signCounts);
      HeardWords runs = new HeardWords();
      CharacterCounts runCounts = new CharacterCounts();
      WordScanner runScanner = new WordScanner(runs, runCounts);
      for (int times = 0; times < 2; times++) {
        signScanner.scan(text.toCharArray(), 0, text.length(), opening);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Kernels.PADDING);
        WordRuns cut = new WordRuns();
        new ScalarKernels().cut(padded, bytes.length, cut);
        runScanner.scan(padded, bytes.length, cut, opening);
      }

      assertThat(heard(runs)).as("new Random(%d)", seed).isEqualTo(heard(signs));
      assertThat(runCounts)
          .as("new Random(%d)", seed)
          .usingRecursiveComparison()
          .isEqualTo(signCounts);
    }
  }

  private static List<String> heard(HeardWords words) {
    List<String> heard = new ArrayList<>();
    for (int place = 0; place < words.count(); place++) {
      heard.add(words.kind(place) + ":" + words.hash(place));
    }
    return heard;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
