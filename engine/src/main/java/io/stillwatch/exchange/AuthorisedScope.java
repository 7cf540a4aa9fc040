package io.stillwatch.exchange;

import java.util.List;

/**
 * What a customer registered before doing it: distillation under licence, or research.
 *
 * @param purpose in the provider's words
 * @param until the end of the permission, in milliseconds since 1970, or {@link
 *     Account#UNKNOWN_TIME}
 * @param models the models it covers; empty covers all
 * @param exchanges how many exchanges it covers, or -1 for no bound
 */
public record AuthorisedScope(String purpose, long until, List<String> models, long exchanges) {

  public AuthorisedScope {
    models = List.copyOf(models);
  }

  /**
   * When the permission ends, in milliseconds since 1970; {@link Long#MAX_VALUE} if it does not.
   */
  public long end() {
    return until == Account.UNKNOWN_TIME ? Long.MAX_VALUE : until;
  }
}
