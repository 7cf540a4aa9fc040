package io.stillwatch.cli;

import io.stillwatch.view.Wording;
import java.util.List;
import java.util.Locale;

/** A channel of evidence, the fields that feed it, and what cannot be seen without it. */
enum Channel {
  TEXT(List.of(Field.PROMPT)),
  QUEUE(List.of(Field.PROMPT)),
  TIME(List.of()),
  SUPPLY(List.of(Field.PAYMENT, Field.EMAIL, Field.CREATED, Field.SIGNUP_IP)),
  NETWORK(List.of(Field.IP)),
  SETUP(List.of(Field.USER_AGENT, Field.JA4, Field.TEMPERATURE, Field.MAX_TOKENS, Field.TOOLS)),
  INTENT(List.of(Field.PROMPT)),
  REPLAY(List.of(Field.COMPLETION)),
  SUCCESSION(List.of()),
  CORPUS(List.of(Field.PROMPT));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Field> fedBy;

  Channel(List<Field> fedBy) {
    this.fedBy = fedBy;
  }

  /** The fields of which any one feeds it; none where times and accounts are enough. */
  List<Field> fedBy() {
    return fedBy;
  }

  /** What its absence costs. */
  String cost() {
    return Wording.absence(word());
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
