package io.stillwatch.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Exchange;
import io.stillwatch.exchange.Settings;
import io.stillwatch.exchange.Settings.Stream;
import io.stillwatch.kernel.CutText;
import io.stillwatch.kernel.ScalarKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class IntentPropertyTest {
  private static final long SEED = 20_260_610;
  private static final int ROUNDS = 20_000;
  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "\n",
          "\u0000",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "'",
          "s",
          "ss",
          "0",
          "1e9",
          "\\",
          "$",
          "{",
          "<think>",
          "```",
          "\"k\":",
          "请",
          "翻译",
          "ー",
          "한국어",
          "e\u0301",
          "İ",
          "^",
          "*",
          "?",
          "？",
          "prove",
          "Übersetze",
          "step by step",
          "\uffff",
          "\u202e",
          "<",
          "=");

  private final IntentClassifier classifier = IntentClassifier.standard();

  @Test
  void anyTextIsReadTwiceAlikeAndWithinBounds() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Exchange exchange = Requests.request(text(random), text(random), settings(random));
      Intent intent = classifier.of(exchange);
      assertThat(intent.training()).as("seed %d round %d", SEED, round).isBetween(0.0, 1.0);
      assertThat(classifier.of(exchange)).as("seed %d round %d", SEED, round).isEqualTo(intent);
      assertThat(classifier.explain(exchange))
          .as("seed %d round %d", SEED, round)
          .contains(intent.capability().word(), intent.stage().word());
    }
  }

  @Test
  void aPromptThatWasCutElsewhereIsReadAlike() {
    Random random = new Random(SEED);
    IntentReader reader = classifier.reader();
    CutText cut = new CutText(new ScalarKernels());
    for (int round = 0; round < ROUNDS; round++) {
      String plain = text(random).replaceAll("[^\\p{ASCII}]", "x").repeat(1 + random.nextInt(9));
      String prompt = random.nextBoolean() ? plain : text(random);
      Exchange exchange = Requests.request(text(random), prompt, settings(random));
      cut.read(exchange.text().prompt());
      assertThat(reader.of(exchange, cut))
          .as("seed %d round %d", SEED, round)
          .isEqualTo(classifier.of(exchange));
    }
  }

  @Test
  void aMegabyteOfAnythingIsRead() {
    for (String piece : PIECES) {
      String megabyte = piece.repeat(1_000_000 / Math.max(1, piece.length()));
      assertThat(classifier.of(Requests.prompt(megabyte)).training())
          .as("repeated %s", piece)
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void everySingleCharacterIsRead() {
    for (int character = 0; character <= Character.MAX_VALUE; character++) {
      String text = "a" + (char) character + "b " + (char) character;
      assertThat(classifier.of(Requests.prompt(text)).training())
          .as("character %x", character)
          .isBetween(0.0, 1.0);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 3000 : 30);
    for (int piece = 0; piece < length; piece++) {
      if (random.nextBoolean()) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      } else {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
    }
    return text.toString();
  }

  private static Settings settings(Random random) {
    if (random.nextBoolean()) {
      return Settings.UNKNOWN;
    }
    List<String> tools = new ArrayList<>();
    for (int tool = random.nextInt(100); tool > 0; tool--) {
      tools.add(text(random));
    }
    double temperature = random.nextBoolean() ? Double.NaN : random.nextGaussian() * 1e300;
    return new Settings("", temperature, 1, random.nextInt(), Stream.NO, tools);
  }
}
