package io.stillwatch.enforce;

import java.util.List;

/**
 * How an account stands.
 *
 * @param campaign the campaign it is a member of, or empty
 * @param reasons what speaks for the campaign, as sentences
 * @param decision the decision that applies, or empty
 * @param action what was decided; {@link Action#ALLOW} if nothing was
 * @param until when that ends, in milliseconds since 1970; 0 if nothing was decided
 */
public record Standing(
    String campaign, List<String> reasons, String decision, Action action, long until) {

  /** An account of which nothing is held. */
  public static final Standing CLEAR = new Standing("", List.of(), "", Action.ALLOW, 0);

  public Standing {
    reasons = List.copyOf(reasons);
  }
}
