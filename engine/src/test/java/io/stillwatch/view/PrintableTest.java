package io.stillwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acct-4711",
        "Zoë Müller",
        "Ελένη",
        "田中さん",
        "नमस्ते",
        "user@example.org",
        "O'Brien & Söhne <team>"
      })
  void honestNamesStayAsTheyAre(String name) {
    assertThat(Printable.line(name)).isEqualTo(name);
  }

  @Test
  void escapeCodesDoNotReachTheTerminal() {
    assertThat(Printable.line("a\u001b[2Jb\u0007\u009b31m"))
        .isEqualTo("a\\u{1b}[2Jb\\u{7}\\u{9b}31m");
  }

  @Test
  void aNameIsOneLine() {
    assertThat(Printable.line("a\r\nb\tc\u2028d\u0085e"))
        .isEqualTo("a\\r\\nb\\tc\\u{2028}d\\u{85}e");
  }

  @Test
  void namesCannotTurnTheReadingRoundOrHide() {
    assertThat(Printable.line("x\u202egpj.exe\u2066\u200b\u200d\ufeff\u00ad\u3164\ufe0f"))
        .isEqualTo(
            "x\\u{202e}gpj.exe\\u{2066}\\u{200b}\\u{200d}\\u{feff}\\u{ad}\\u{3164}\\u{fe0f}");
    assertThat(Printable.line("\udb40\udc41")).isEqualTo("\\u{e0041}");
  }

  @Test
  void loneSurrogatesAreShownAndPairsAreKept() {
    assertThat(Printable.line("\ud800a\udc00 😀")).isEqualTo("\\u{d800}a\\u{dc00} 😀");
  }

  @Test
  void towersOfMarksEndAfterAFew() {
    String line = Printable.line("e" + "\u0301".repeat(50));
    assertThat(line).startsWith("e\u0301\u0301\u0301\u0301\\u{301}");
  }

  @Test
  void htmlHoldsNoMarkupOfAName() {
    assertThat(Printable.html("</script><img src=x onerror='a(\"&\")'>"))
        .isEqualTo("&lt;/script&gt;&lt;img src=x onerror=&#39;a(&quot;&amp;&quot;)&#39;&gt;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\t=1", "  =cmd|' /c calc'!a0"})
  void csvFieldsAreNeverFormulas(String name) {
    assertThat(Printable.csv(name)).matches("\"('|\\\\).*\"");
  }

  @Test
  void csvFieldsKeepTheirQuotesAndCommas() {
    assertThat(Printable.csv("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\\nc\"");
  }

  @Test
  void aLongNameIsCutToTheWidthAskedFor() {
    assertThat(Printable.line("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Printable.line("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Printable.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
  }

  @Test
  void anyTextAtAllBecomesOneLineThatCanBeEncoded() throws CharacterCodingException {
    long seed = 42;
    SplittableRandom chance = new SplittableRandom(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = chance.nextInt(20); length > 0; length--) {
        text.append((char) chance.nextInt(0x10000));
      }
      String line = Printable.line(text.toString());
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(line));
      assertThat(line.chars().noneMatch(Character::isISOControl)).as("seed %d", seed).isTrue();
      assertThat(Printable.html(text.toString())).as("seed %d", seed).doesNotContain("<", ">");
    }
  }
}
