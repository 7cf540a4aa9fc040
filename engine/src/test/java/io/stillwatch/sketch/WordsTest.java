package io.stillwatch.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.kernel.ScalarKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final String SIGNS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-_@[`{/:;\n\t\0\u007f";

  private final Words words = new Words(new ScalarKernels());

  @Test
  void aWordIsTheSameInATextOfAsciiAndInAnyOther() {
    for (int seed = 0; seed < 400; seed++) {
      String text = text(new Random(seed));
      List<Long> ascii = hashes(text);
      List<Long> mixed = hashes("é " + text);
      assertThat(mixed.subList(1, mixed.size())).as("seed %d", seed).isEqualTo(ascii);
    }
  }

  @Test
  void everyRunOfLettersAndDigitsIsAWordAndNothingElseIs() {
    for (int seed = 0; seed < 400; seed++) {
      String text = text(new Random(seed));
      List<Integer> lengths = new ArrayList<>();
      for (String run : text.split("[^A-Za-z0-9]+", -1)) {
        if (!run.isEmpty()) {
          lengths.add(run.length());
        }
      }
      words.read(text);
      List<Integer> found = new ArrayList<>();
      for (int word = 0; word < words.count(); word++) {
        found.add((int) words.lengths()[word]);
      }
      assertThat(found).as("seed %d", seed).isEqualTo(lengths);
    }
  }

  @Test
  void caseDoesNotMatterAndEveryLetterDoes() {
    assertThat(hashes("Internationalisation")).isEqualTo(hashes("INTERNATIONALISATION"));
    assertThat(hashes("internationalisation")).isNotEqualTo(hashes("internationalization"));
    assertThat(hashes("ÉCLAIR")).isEqualTo(hashes("éclair"));
    assertThat(hashes("12345678")).isNotEqualTo(hashes("123456789"));
  }

  @Test
  void aScriptWithoutSpacesHasAWordForEachSign() {
    assertThat(hashes("中文字")).hasSize(3).doesNotHaveDuplicates();
    assertThat(hashes("x中y")).hasSize(3);
    assertThat(hashes("x中y").get(0)).isEqualTo(hashes("x").get(0));
  }

  @Test
  void whatWasReadBeforeDoesNotShow() {
    List<Long> alone = hashes("short one");
    hashes(
        "a text that is a good deal longer than the other one, so that more stands in the buffer");
    assertThat(hashes("short one")).isEqualTo(alone);
  }

  @Test
  void ofALongTextOnlyBothEndsAreRead() {
    String head = "h ".repeat(Words.HEAD / 2);
    String tail = "t ".repeat(Words.TAIL / 2);
    assertThat(hashes(head + "the middle is left out ".repeat(9_000) + tail))
        .isEqualTo(hashes(head + tail));
  }

  private List<Long> hashes(String text) {
    words.read(text);
    List<Long> hashes = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      hashes.add(words.hashes()[word]);
    }
    return hashes;
  }

  private static String text(Random chance) {
    StringBuilder text = new StringBuilder();
    int length = chance.nextInt(300);
    while (text.length() < length) {
      int run = chance.nextInt(chance.nextInt(20) == 0 ? 150 : 12) + 1;
      boolean inWord = chance.nextBoolean();
      for (int unit = 0; unit < run; unit++) {
        int from = inWord ? 0 : 62;
        int to = inWord ? 62 : SIGNS.length();
        text.append(SIGNS.charAt(chance.nextInt(from, to)));
      }
    }
    return text.toString();
  }
}
