package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.link.fake.Askers;
import org.junit.jupiter.api.Test;

class PrivatePrintsTest {
  private static final long ANSWER = 0x1234_5678_9abcL << 12;
  private static final long PUBLIC_ANSWER = 0x7777_0000_1111L << 12;

  private final Askers askers = new Askers();

  @Test
  void anAnswerServedToOneAndAskedByAnotherIsCountedForTheOther() {
    askers.served(1, ANSWER);
    askers.asked(2, ANSWER);

    PrivatePrints prints = PrivatePrints.of(askers.population());

    assertThat(prints.returned(0)).isZero();
    assertThat(prints.returned(1)).isEqualTo(1);
    assertThat(prints.ties()).containsExactly(0, 1);
  }

  @Test
  void onesOwnAnswersAndPublicOnesCountForNothing() {
    askers.served(1, ANSWER);
    askers.asked(1, ANSWER);
    for (long account = 2; account < 6; account++) {
      askers.served(account, PUBLIC_ANSWER);
    }
    askers.asked(6, PUBLIC_ANSWER);

    PrivatePrints prints = PrivatePrints.of(askers.population());

    for (int account = 0; account < askers.population().size(); account++) {
      assertThat(prints.returned(account)).isZero();
    }
    assertThat(prints.ties()).isEmpty();
  }
}
