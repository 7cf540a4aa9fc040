package io.stillwatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.fake.BareAccount;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Hash;
import io.stillwatch.sketch.Population;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailProvidersTest {
  private static final long BEGIN = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

  private final Long2ObjectOpenHashMap<AccountTraits> traits = new Long2ObjectOpenHashMap<>();
  private final Population population = new Population(traits);

  /** Accounts at one domain, opened so many days apart from a day on. */
  private void open(int count, String domain, int day, double apart) {
    for (int place = 0; place < count; place++) {
      String name = domain + place;
      long created = BEGIN + (long) ((day + place * apart) * AccountProfile.DAY);
      traits.put(Hash.of(name), holder(name, created, name + "@" + domain));
      population.placeOf(Hash.of(name));
    }
  }

  private static AccountTraits holder(String name, long created, String mail) {
    return AccountTraits.of(BareAccount.of(name, created, mail, ""));
  }

  @Test
  void aDomainWhosePeopleCameOneByOneTiesNobodyAndOneBoughtInABatchDoes() {
    open(300, "everybody.example", 0, 1);
    open(20, "one-country.example", 5, 14);
    open(20, "batch.example", 250, 1);

    int[] all = IntStream.range(0, population.size()).toArray();
    assertThat(MailProviders.of(population, all))
        .containsExactlyInAnyOrder(Hash.of("everybody.example"), Hash.of("one-country.example"));
  }

  @Test
  void whereNoTimesAreLoggedEveryDomainTies() {
    for (int place = 0; place < 5; place++) {
      String name = "a" + place;
      traits.put(Hash.of(name), holder(name, Account.UNKNOWN_TIME, name + "@somewhere.example"));
      population.placeOf(Hash.of(name));
    }
    assertThat(MailProviders.of(population, new int[] {0, 1, 2, 3, 4})).isEmpty();
  }
}
