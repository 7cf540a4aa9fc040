package io.stillwatch.enforce;

import java.util.Locale;
import java.util.Optional;

/** What the gateway is to do with a request, mildest first. */
public enum Action {
  /** Nothing: the campaign is observed. */
  ALLOW,
  /** Served, and marked for who looks at it later. */
  TAG,
  /** Not served before the holder has shown who it is. */
  VERIFY,
  /** Served as far as the one bucket of the whole campaign has something left. */
  THROTTLE,
  /** Served without what a student learns most from. */
  WITHHOLD_REASONING,
  /** Not served. */
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
