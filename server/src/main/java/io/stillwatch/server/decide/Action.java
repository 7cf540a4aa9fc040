package io.stillwatch.server.decide;

import java.util.Locale;
import java.util.Optional;

/** What the gateway is to do with a request, mildest first. */
public enum Action {
  ALLOW,
  TAG,
  VERIFY,
  THROTTLE,
  WITHHOLD_REASONING,
  REFUSE;

  /** The name in JSON: {@code withhold_reasoning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action of a name, if there is one. */
  public static Optional<Action> of(String word) {
    for (Action action : values()) {
      if (action.word().equals(word)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
