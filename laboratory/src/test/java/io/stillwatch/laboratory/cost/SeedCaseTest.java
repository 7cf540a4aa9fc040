package io.stillwatch.laboratory.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.cost.SeedCase.Conversations;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SeedCaseTest {
  private static final SeedCase SMALL = new SeedCase(50, 500, 3, 1, Conversations.BY_TOPIC);

  @Test
  void theCampaignOfASmallCaseIsFoundAndNobodyElseOnAnyNumberOfThreads() {
    SeedCost one = SeedCost.of(SMALL, 1, Progress.NONE);
    SeedCost two = SeedCost.of(SMALL, 2, Progress.NONE);

    assertThat(one.found().accused()).isGreaterThan(45);
    assertThat(one.found().innocent()).isZero();
    assertThat(one.found().servedBefore()).isBetween(1L, one.harvested() / 2);
    assertThat(two.found()).isEqualTo(one.found());
    assertThat(two.bytes()).isEqualTo(one.bytes());
    assertThat(two.exchanges()).isEqualTo(one.exchanges());
  }

  @Test
  void peopleWhoseSessionsEndWithTheHourAreNoCampaignHoweverEvenThatMakesThem() {
    SeedCase clocked = new SeedCase(20, 250, 4, 1, Conversations.BY_HOUR);

    SeedFound found = SeedCost.of(clocked, 2, Progress.NONE).found();

    assertThat(found.innocent()).isZero();
    assertThat(found.accused()).isEqualTo(20);
  }

  @Test
  void theCampaignSendsItsShareAndTheOthersTenTimesAsMuch() {
    SeedCase whole = SeedCase.scaled(0.01, SeedCase.DAYS, 1);
    Map<SeedUse.Kind, Long> sent = new HashMap<>();
    for (int number = 0; number < whole.accounts(); number++) {
      SeedUse use = SeedUse.of(whole, number);
      for (int hour = 0; hour < whole.days() * 24; hour++) {
        sent.merge(use.kind(), (long) use.exchanges(hour), Long::sum);
      }
    }

    long harvested = sent.getOrDefault(SeedUse.Kind.HARVEST, 0L);
    assertThat(harvested).isBetween(285_000L, 291_000L);
    long honest = sent.values().stream().mapToLong(each -> each).sum() - harvested;
    assertThat(honest).isBetween(10 * harvested, 11 * harvested);
  }
}
