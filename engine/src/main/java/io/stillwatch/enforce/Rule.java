package io.stillwatch.enforce;

import java.time.Duration;

/**
 * One rule of a policy.
 *
 * @param name what it is called in decisions
 * @param when when it holds for a member of a campaign
 * @param action what is then done
 * @param lasts for how long, at most {@link #LONGEST}
 * @param because the reason that is written down
 * @param people how many people have to agree before it is done; the guards may ask for more
 */
public record Rule(
    String name,
    Condition when,
    Action action,
    Duration lasts,
    ReasonTemplate because,
    int people) {

  /** No rule acts for longer; it may act again if the campaign goes on. */
  public static final Duration LONGEST = Duration.ofDays(90);

  public Rule {
    if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(LONGEST) > 0 || people < 0) {
      throw new IllegalArgumentException(
          "a rule ends within 90 days and asks for 0 people or more");
    }
  }
}
