package io.stillwatch.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CutTextTest {
  private final CutText cut = new CutText(new ScalarKernels());

  @Test
  void aTextOfAsciiIsCutIntoItsWords() {
    assertThat(cut.read("Two words")).isTrue();

    assertThat(Arrays.copyOf(cut.runs().bounds(), 4)).containsExactly(0, 3, 4, 9);
    assertThat(new String(cut.bytes(), 0, cut.length(), StandardCharsets.US_ASCII))
        .isEqualTo("Two words");
  }

  @Test
  void aLongerTextHasZerosAfterIt() {
    String text = "word ".repeat(1_000);
    cut.read(text);
    cut.read(text.substring(5));

    byte[] after = Arrays.copyOfRange(cut.bytes(), cut.length(), cut.length() + Kernels.PADDING);
    assertThat(after).containsOnly(0);
    assertThat(cut.runs().count()).isEqualTo(999);
  }

  @Test
  void aTextWithOtherLettersIsNotCutAndNotHeld() {
    String text = "Grüße";
    assertThat(cut.read(text)).isFalse();

    assertThat(cut.runs().count()).isZero();
    assertThat(cut.holds(text)).isFalse();
  }

  @Test
  void theTextThatWasCutLastIsHeldAndNoOther() {
    String first = "one";
    String second = "two";
    cut.read(first);
    cut.read(second);

    assertThat(cut.holds(second)).isTrue();
    assertThat(cut.holds(first)).isFalse();
    assertThat(cut.holds(new String("two"))).isFalse();
    assertThat(cut.holds("")).isFalse();
  }
}
