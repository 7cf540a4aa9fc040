package io.stillwatch.enforce;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.ReasonView;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What no rule gets past, and no person either where it says so: who is authorised is not acted on,
 * who may be a victim is asked and not refused, and no campaign is acted on for one kind of
 * evidence alone, be it an address, a network, a card, a country or a family of prompts. Stateless.
 */
public final class Guards {
  /** What more accounts than this suffer needs two people. */
  public static final int ONE_PERSON_MOST = 100;

  /**
   * An account that is so much older than the accusation was somebody's before: a key is stolen.
   */
  public static final Duration SOMEBODYS = Duration.ofDays(90);

  /** A rule does not act on a member that rather does not belong. */
  public static final double LEAST_MEMBERSHIP = 0.5;

  /** From one in ten on, in decibans, a channel speaks. */
  private static final double SPEAKS = 10;

  /** What may be told of a prompt, a card or an address; none of these is what an account did. */
  private static final Set<String> OUTWARD = Set.of("text", "supply", "network");

  private Guards() {}

  /**
   * What a guard leaves of an action.
   *
   * @param action what may be done
   * @param guard why it is less than what was asked, as a sentence; empty if it is not
   */
  public record Ruling(Action action, String guard) {}

  /** What may be done to an account, whoever asks. */
  public static Ruling of(Action asked, AccountHolder holder, long detectedAt, long now) {
    if (asked == Action.ALLOW) {
      return new Ruling(asked, "");
    }
    if (holder.authorised(now)) {
      return new Ruling(Action.ALLOW, "The account has a registered scope.");
    }
    // An age that is not known is Long.MIN_VALUE and must not count as great.
    boolean somebodys =
        holder.created() > 0 && holder.created() < detectedAt - SOMEBODYS.toMillis();
    if (somebodys && asked.compareTo(Action.VERIFY) > 0) {
      return new Ruling(
          Action.VERIFY,
          "The account is much older than the campaign: its owner may be a victim, to be warned and"
              + " asked, not refused.");
    }
    return new Ruling(asked, "");
  }

  /** What a rule may do to a member. */
  public static Ruling ofRule(Action asked, Subject subject) {
    if (asked != Action.ALLOW && subject.member().membership() < LEAST_MEMBERSHIP) {
      return new Ruling(Action.ALLOW, "The account rather does not belong to the campaign.");
    }
    if (asked.compareTo(Action.TAG) > 0 && !stands(subject.campaign())) {
      return new Ruling(Action.TAG, "The campaign is held for one kind of evidence alone.");
    }
    return of(
        asked, subject.holder(), subject.campaign().detectedAt().toEpochMilli(), subject.at());
  }

  /** Whether at least two channels speak, and one of them of what the accounts did. */
  static boolean stands(CampaignView campaign) {
    Set<String> speaking =
        campaign.reasons().stream()
            .filter(reason -> reason.counted() && reason.strength() >= SPEAKS)
            .map(ReasonView::channel)
            .collect(Collectors.toSet());
    return speaking.size() >= 2 && !OUTWARD.containsAll(speaking);
  }

  /** How many people have to agree to an action on so many accounts. */
  public static int people(Action action, int asked, int accounts) {
    return action != Action.ALLOW && accounts > ONE_PERSON_MOST ? Math.max(2, asked) : asked;
  }
}
