package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Stage;
import io.stillwatch.sketch.ExchangeSketch;
import io.stillwatch.sketch.Population;
import io.stillwatch.sketch.SettingsField;
import io.stillwatch.sketch.TextSketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivatePrintsTest {
  private static final long ANSWER = 0x1234_5678_9abcL << 12;
  private static final long PUBLIC_ANSWER = 0x7777_0000_1111L << 12;

  @Test
  void anAnswerServedToOneAndAskedByAnotherIsCountedForTheOther() {
    Population population = new Population(Map.of());
    served(population, 1, ANSWER);
    asked(population, 2, ANSWER);

    PrivatePrints prints = PrivatePrints.of(population);

    assertThat(prints.returned(0)).isZero();
    assertThat(prints.returned(1)).isEqualTo(1);
  }

  @Test
  void onesOwnAnswersAndPublicOnesCountForNothing() {
    Population population = new Population(Map.of());
    served(population, 1, ANSWER);
    asked(population, 1, ANSWER);
    for (long account = 2; account < 6; account++) {
      served(population, account, PUBLIC_ANSWER);
    }
    asked(population, 6, PUBLIC_ANSWER);

    PrivatePrints prints = PrivatePrints.of(population);

    for (int account = 0; account < population.size(); account++) {
      assertThat(prints.returned(account)).isZero();
    }
  }

  private static void served(Population population, long account, long print) {
    add(population, account, new long[0], new long[] {print});
  }

  private static void asked(Population population, long account, long print) {
    add(population, account, new long[] {print}, new long[0]);
  }

  private static void add(Population population, long account, long[] asked, long[] served) {
    TextSketch prompt = new TextSketch(8, 5, new byte[TextSketch.DIMENSIONS], new int[12], asked);
    population
        .profile(population.placeOf(account))
        .add(
            new ExchangeSketch(
                0,
                account,
                account,
                prompt,
                served,
                new int[SettingsField.values().length],
                0,
                0,
                0,
                9,
                9,
                9,
                9,
                200,
                Capability.OTHER,
                Stage.ORDINARY_USE,
                0),
            true);
  }
}
