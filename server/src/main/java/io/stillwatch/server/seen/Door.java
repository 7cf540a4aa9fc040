package io.stillwatch.server.seen;

import java.util.Locale;

/** Through which call a gateway asked. */
public enum Door {
  DECIDE,
  AUTHZ,
  PORTKEY,
  ENVOY;

  /** The name in the text: {@code authz}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
