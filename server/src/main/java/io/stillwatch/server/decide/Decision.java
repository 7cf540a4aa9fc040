package io.stillwatch.server.decide;

import java.util.List;

/**
 * What a person decided on a campaign.
 *
 * @param id the decision's name
 * @param campaign the campaign's name when it was decided
 * @param action what is done
 * @param because the reason given, never empty; hostile text
 * @param until when it ends, in milliseconds since 1970
 * @param at when it was decided, in milliseconds since 1970
 * @param by who decided
 * @param approvedBy the second person, or empty
 * @param releasedBy who ended it early, or empty
 * @param releasedBecause why, or empty
 * @param accounts the members when it was decided
 */
public record Decision(
    String id,
    String campaign,
    Action action,
    String because,
    long until,
    long at,
    String by,
    String approvedBy,
    String releasedBy,
    String releasedBecause,
    List<String> accounts) {

  /** An action on more accounts than this needs two people. */
  public static final int ONE_PERSON_MOST = 100;

  public Decision {
    accounts = List.copyOf(accounts);
  }

  /** Whether a second person has yet to agree. */
  public boolean waits() {
    return !mayReach(accounts.size());
  }

  /** Whether those who agreed are enough to act on so many accounts. */
  public boolean mayReach(int count) {
    return !approvedBy.isEmpty() || action == Action.ALLOW || count <= ONE_PERSON_MOST;
  }

  /** Whether it has ended at a time, by itself or by a person. */
  public boolean over(long now) {
    return !releasedBy.isEmpty() || now >= until;
  }

  /** Whether it holds at a time. */
  public boolean holds(long now) {
    return !waits() && !over(now);
  }

  /** The same, agreed to by a second person. */
  public Decision approved(String second) {
    return new Decision(
        id, campaign, action, because, until, at, by, second, releasedBy, releasedBecause, accounts);
  }

  /** The same, ended early. */
  public Decision released(String who, String why) {
    return new Decision(
        id, campaign, action, because, until, at, by, approvedBy, who, why, accounts);
  }
}
