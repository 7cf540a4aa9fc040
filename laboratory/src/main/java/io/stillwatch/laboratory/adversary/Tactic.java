package io.stillwatch.laboratory.adversary;

import io.stillwatch.laboratory.campaign.Evasion;

/**
 * What the adversary can buy, and its price for an account and round, in units of a plain account
 * with a shared card, a shared exit and shared wording. Prices are rough and stand for the order of
 * the markets: words are cheap, cards and homes are not, a past is dearest.
 */
public enum Tactic {
  SCRUBBED(Evasion.SCRUBBED_METADATA, 0.1),
  REWORDED(Evasion.PARAPHRASE, 0.25),
  RHYTHM(Evasion.DAILY_RHYTHM, 0.25),
  NO_REPEATS(Evasion.NO_REPEATS, 0.1),
  CARDS(Evasion.UNIQUE_CARDS, 0.5),
  ELSEWHERE(Evasion.CLEANING_ELSEWHERE, 0.5),
  ADDRESSES(Evasion.OWN_ADDRESS, 2),
  RELAYED(Evasion.RELAYED_PROMPTS, 2),
  AGED(Evasion.AGED_ACCOUNTS, 3),
  DILUTED(Evasion.DILUTION, 0);

  private final Evasion evasion;
  private final double price;

  Tactic(Evasion evasion, double price) {
    this.evasion = evasion;
    this.price = price;
  }

  Evasion evasion() {
    return evasion;
  }

  double price() {
    return price;
  }
}
