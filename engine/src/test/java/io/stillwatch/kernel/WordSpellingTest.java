package io.stillwatch.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Holds a word that is spelled to the same word in one piece. */
final class WordSpellingTest {
  private static final String LETTERS = "internationalisations";

  private final WordSpelling spelling = new WordSpelling();

  @Test
  void aWordSpelledHasTheHashOfTheWholeWord() {
    for (int length = 0; length <= LETTERS.length(); length++) {
      assertThat(spell(LETTERS.substring(0, length))).isEqualTo(whole(length));
    }
  }

  @Test
  void theLastLetterCanBeTakenBack() {
    for (int length = 1; length <= LETTERS.length(); length++) {
      spell(LETTERS.substring(0, length));
      assertThat(spelling.hashWithoutLast()).as("%d letters", length).isEqualTo(whole(length - 1));
    }
  }

  @Test
  void lettersBeyondAsciiAreToldApartWhereverTheyStand() {
    for (int place = 0; place < 20; place++) {
      String before = "x".repeat(place);
      assertThat(spell(before + "й")).isNotEqualTo(spell(before + "и"));
      assertThat(spell(before + "йa")).isNotEqualTo(spell(before + "aй"));
      spell(before + "йs");
      long without = spelling.hashWithoutLast();
      assertThat(without).isEqualTo(spell(before + "й"));
    }
  }

  private long spell(String word) {
    spelling.clear();
    word.chars().forEach(spelling::add);
    return spelling.hash();
  }

  private static long whole(int length) {
    byte[] letters = LETTERS.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    return WordHash.of(Arrays.copyOf(letters, length + Kernels.PADDING), 0, length);
  }
}
