package io.stillwatch.laboratory.campaign;

import java.util.Locale;

/** What an adversary can do to stay unseen; each is a knob from 0 to 1. */
public enum Evasion {
  DILUTION(1, "fewer exchanges an account, down to ten a day"),
  OWN_ADDRESS(2, "a residential address and a device of its own for each account"),
  UNIQUE_CARDS(3, "a card of its own for each account"),
  STOLEN_KEYS(3, "keys of honest owners, who go on using their accounts"),
  AGED_ACCOUNTS(4, "accounts opened over years and warmed up with ordinary questions"),
  PARAPHRASE(5, "wording generated anew for each request, personas"),
  ENCODED_INSTRUCTIONS(6, "instructions in ciphers and encodings, another for each request"),
  HONEST_TRAFFIC(7, "a reseller's customers on the same accounts, up to ten to one"),
  DAILY_RHYTHM(8, "hours, days and pauses as people of the claimed country have them"),
  NO_REPEATS(9, "no item is ever sent twice"),
  ROTATING_POOLS(10, "pools take turns, each silent while another works"),
  ACCESS_PATHS(11, "cloud resale and subscriptions for people beside the plain interface"),
  RELAYED_PROMPTS(12, "prompts of real users of another product in place of the list of work"),
  SLOW_PIVOT(13, "new models are taken up over weeks, each account at another time"),
  THROWAWAY_PROBES(14, "techniques tried from accounts that live a day and do nothing else"),
  CLEANING_ELSEWHERE(15, "answers cleaned and graded by another model, not here"),
  STRIPPED_MARKS(16, "answers reworded before they are sent back"),
  SPREAD_SAMPLES(17, "several answers a prompt, each on another account"),
  SHORT_LIVES(18, "accounts that live two days"),
  CROWDED_PROXIES(19, "exits of the one proxy network that most others use too"),
  SCRUBBED_METADATA(20, "settings and clients as anybody has them, no conversation names"),
  SLOW_START(21, "a start at a trickle that grows for weeks");

  private final int number;
  private final String description;

  Evasion(int number, String description) {
    this.number = number;
    this.description = description;
  }

  /** Its number among the evasions described publicly. */
  public int number() {
    return number;
  }

  /** What the adversary does. */
  public String description() {
    return description;
  }

  /** Its name on the command line: {@code unique-cards}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
