package io.stillwatch.link.fake;

import io.stillwatch.exchange.Account;
import io.stillwatch.exchange.fake.BareAccount;
import io.stillwatch.sketch.AccountTraits;
import io.stillwatch.sketch.Population;
import java.util.HashMap;
import java.util.Map;

/** Accounts of which nothing is known but the card that each pays with. */
public final class CardHolders {
  private CardHolders() {}

  /** An account for each card, in their order; an empty card is none. */
  public static Population of(String... cards) {
    Map<Long, AccountTraits> traits = new HashMap<>();
    for (int account = 0; account < cards.length; account++) {
      traits.put((long) account, AccountTraits.of(paying(account, cards[account])));
    }
    Population population = new Population(traits);
    for (int account = 0; account < cards.length; account++) {
      population.placeOf(account);
    }
    return population;
  }

  private static Account paying(int number, String card) {
    return BareAccount.of("account-" + number, Account.UNKNOWN_TIME, "", card);
  }
}
