package io.stillwatch.laboratory.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * Accounts that share a card or an address, and whoever shares one with those: connected
 * components. A card of more than 50 accounts or an address of more than 20 joins nobody, since it
 * is a company's or a carrier's. Source: the practice of fraud departments; the components are
 * those of any entity-resolution product.
 */
record SharedIdentity() implements Baseline {
  private static final int CARD_CAP = 50;
  private static final int ADDRESS_CAP = 20;
  private static final int LEAST = 5;

  @Override
  public String name() {
    return "shared card or address";
  }

  @Override
  public String source() {
    return "fraud departments' practice: components over cards and addresses with a degree cap";
  }

  @Override
  public boolean grouping() {
    return true;
  }

  @Override
  public List<int[]> accuse(Observations log) {
    DisjointSets sets = new DisjointSets(log.accounts());
    join(cards(log), CARD_CAP, sets);
    join(addresses(log), ADDRESS_CAP, sets);
    return sets.sets(LEAST);
  }

  private static void join(Incidence incidence, int cap, DisjointSets sets) {
    for (int object = 0; object < incidence.objects(); object++) {
      int degree = incidence.degree(object);
      for (int place = 1; degree <= cap && place < degree; place++) {
        sets.join(incidence.account(object, 0), incidence.account(object, place));
      }
    }
  }

  /** The cards of the accounts that are in use. */
  static Incidence cards(Observations log) {
    boolean[] used = new boolean[log.accounts()];
    for (int row = 0; row < log.size(); row++) {
      used[log.account(row)] = true;
    }
    long[] cards = new long[log.accounts()];
    int[] accounts = new int[log.accounts()];
    Arrays.setAll(accounts, account -> account);
    for (int account = 0; account < cards.length; account++) {
      cards[account] =
          used[account] ? Fingerprint.exact(log.holder(account).payment()) : Fingerprint.NONE;
    }
    return Incidence.of(cards, accounts);
  }

  /** The addresses that requests came from. */
  static Incidence addresses(Observations log) {
    long[] addresses = new long[log.size()];
    int[] accounts = new int[log.size()];
    Arrays.setAll(addresses, log::address);
    Arrays.setAll(accounts, log::account);
    return Incidence.of(addresses, accounts);
  }
}
