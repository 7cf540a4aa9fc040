package io.stillwatch.enforce;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person or a rule decided on a campaign. Times are in milliseconds since 1970.
 *
 * @param id the decision's name
 * @param campaign the campaign's name when it was decided
 * @param rule the rule of the policy that decided, or empty if a person did
 * @param action what is done
 * @param because the reason given, never empty; hostile text
 * @param at when it was decided
 * @param until when it ends
 * @param by who decided
 * @param people how many people were asked to agree
 * @param agreedBy who agreed beside the one who decided
 * @param releasedBy who ended it early, or empty
 * @param releasedBecause why, or empty
 * @param joiners whether it also goes for who joins the campaign later
 * @param accounts the members whom it was decided on; hostile text
 */
public record Decision(
    String id,
    String campaign,
    String rule,
    Action action,
    String because,
    long at,
    long until,
    String by,
    int people,
    List<String> agreedBy,
    String releasedBy,
    String releasedBecause,
    boolean joiners,
    List<String> accounts) {

  public Decision {
    agreedBy = List.copyOf(agreedBy);
    accounts = List.copyOf(accounts);
    if (because.isBlank() || until <= at) {
      throw new IllegalArgumentException("a decision needs a reason and an end");
    }
  }

  /** A person's decision on a whole campaign, or on single members of it. */
  public static Decision ofPerson(
      String id,
      String campaign,
      Action action,
      String because,
      long at,
      long until,
      String by,
      boolean joiners,
      List<String> accounts) {
    return new Decision(
        id, campaign, "", action, because, at, until, by, 1, List.of(), "", "", joiners, accounts);
  }

  /** What a rule proposes, as a decision to which nobody agreed yet. */
  static Decision ofRule(String id, Proposal proposal, long at) {
    Rule rule = proposal.rule();
    return new Decision(
        id,
        proposal.campaign(),
        rule.name(),
        rule.action(),
        proposal.because(),
        at,
        at + rule.lasts().toMillis(),
        "policy",
        rule.people(),
        List.of(),
        "",
        "",
        true,
        proposal.accounts());
  }

  /** Whether a rule made it, not a person. */
  public boolean ruled() {
    return !rule.isEmpty();
  }

  /** Whether a person let single accounts go: goes before whatever was decided on the campaign. */
  public boolean exempts() {
    return !ruled() && !joiners && action == Action.ALLOW;
  }

  /** How many people have yet to agree. */
  public int missing() {
    return missing(accounts.size());
  }

  private int missing(int count) {
    int agreed = agreedBy.size() + (ruled() ? 0 : 1);
    return Math.max(0, Guards.people(action, people, count) - agreed);
  }

  /** Whether somebody has yet to agree. */
  public boolean waits() {
    return missing() > 0;
  }

  /** Whether those who agreed are enough to act on so many accounts. */
  public boolean mayReach(int count) {
    return missing(count) == 0;
  }

  /** Whether it has ended at a time, by itself or by a person. */
  public boolean over(long now) {
    return !releasedBy.isEmpty() || now >= until;
  }

  /** Whether it holds at a time. */
  public boolean holds(long now) {
    return !waits() && !over(now) && now >= at;
  }

  /** How it stands at a time: {@code released}, {@code ended}, {@code waits} or {@code holds}. */
  public String state(long now) {
    if (!releasedBy.isEmpty()) {
      return "released";
    }
    if (now >= until) {
      return "ended";
    }
    return waits() ? "waits" : "holds";
  }

  /** Why somebody may not agree to it at a time; empty if that may be. */
  public String hindersAgreement(String who, long now) {
    if (by.equals(who) || agreedBy.contains(who)) {
      return "a second person has to agree";
    }
    // Enough for any number of accounts is enough for those who join later, too.
    return over(now) || mayReach(Integer.MAX_VALUE) ? "it was agreed to before, or has ended" : "";
  }

  /** The same, with one more who agrees. */
  public Decision agreed(String who) {
    List<String> all = new ArrayList<>(agreedBy);
    all.add(who);
    return with(all, releasedBy, releasedBecause, accounts);
  }

  /** The same, ended early. */
  public Decision released(String who, String why) {
    return with(agreedBy, who, why, accounts);
  }

  /** The same, with other names for its accounts. */
  public Decision on(List<String> others) {
    return with(agreedBy, releasedBy, releasedBecause, others);
  }

  private Decision with(List<String> agreed, String who, String why, List<String> on) {
    return new Decision(
        id, campaign, rule, action, because, at, until, by, people, agreed, who, why, joiners, on);
  }
}
