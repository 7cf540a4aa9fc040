package io.stillwatch.cli;

import java.util.List;
import java.util.Locale;

/** A channel of evidence, the fields that feed it, and what cannot be seen without it. */
enum Channel {
  TEXT(List.of(Field.PROMPT), "a wording that recurs on many accounts cannot be seen"),
  QUEUE(List.of(Field.PROMPT), "one list of work dealt out to many accounts cannot be seen"),
  TIME(List.of(), "a common clock cannot be seen"),
  SUPPLY(
      List.of(Field.PAYMENT, Field.EMAIL, Field.CREATED, Field.SIGNUP_IP),
      "identities bought in batches cannot be seen; give --accounts"),
  NETWORK(List.of(Field.IP), "addresses and networks in common cannot be seen"),
  SETUP(
      List.of(Field.USER_AGENT, Field.JA4, Field.TEMPERATURE, Field.MAX_TOKENS, Field.TOOLS),
      "one client setup on many accounts cannot be seen"),
  INTENT(List.of(Field.PROMPT), "what is asked for cannot be told"),
  REPLAY(List.of(Field.COMPLETION), "answers that come back on another account cannot be seen"),
  SUCCESSION(List.of(), "a pool that takes over from another cannot be seen"),
  CORPUS(List.of(Field.PROMPT), "prompts from public sets cannot be told from private ones");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Field> fedBy;

  private final String cost;

  Channel(List<Field> fedBy, String cost) {
    this.fedBy = fedBy;
    this.cost = cost;
  }

  /** The fields of which any one feeds it; none where times and accounts are enough. */
  List<Field> fedBy() {
    return fedBy;
  }

  /** What its absence costs. */
  String cost() {
    return cost;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
