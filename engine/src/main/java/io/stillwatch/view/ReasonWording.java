package io.stillwatch.view;

import java.util.List;
import java.util.Locale;

/**
 * The words about a reason: what it says in short, what it weighs, whether it tells anything.
 * Stateless.
 */
public final class ReasonWording {
  /** Below this one honest group in eight shows as much. */
  private static final double TELLING_DECIBANS = 9;

  /** One in a million: the bar of a reason as strong as that is full. */
  private static final double FULL_DECIBANS = 60;

  private ReasonWording() {}

  /**
   * Whether a reason speaks for the accusation: it may testify, and fewer than one honest group in
   * eight shows it.
   */
  public static boolean telling(ReasonView reason) {
    return !reason.nominated() && reason.strength() >= TELLING_DECIBANS;
  }

  /** What a reason weighs, as a word and a number: {@code strong, 31 decibans}. */
  public static String weight(ReasonView reason) {
    if (reason.nominated()) {
      return "put the group forward, not counted";
    }
    String weight =
        String.format(
            Locale.ROOT, "%s, %.0f decibans", Wording.weight(reason.strength()), reason.strength());
    return reason.corroborates() ? weight + ", not counted" : weight;
  }

  /**
   * What a reason says in a few words; only the channel's name where it says nothing or may not
   * testify.
   */
  public static String title(ReasonView reason) {
    return telling(reason) ? Wording.brief(reason.channel()) : Wording.plain(reason.channel());
  }

  /** How full the bar of a reason is, from 0 to 1. */
  public static double share(ReasonView reason) {
    return Math.min(1, Math.max(0, reason.strength() / FULL_DECIBANS));
  }

  /** The channel that testifies, and on how many accounts if it tells anything. */
  public static String basis(ReasonView reason) {
    String channel = Wording.plain(reason.channel()) + " channel";
    return telling(reason)
        ? channel
            + " · rests on "
            + Wording.grouped(reason.accounts())
            + (reason.accounts() == 1 ? " account" : " accounts")
        : channel;
  }

  /** The strongest reasons that count, in a few words each. */
  public static List<String> brief(CampaignView campaign, int most) {
    return campaign.reasons().stream()
        .filter(reason -> telling(reason) && reason.counted())
        .limit(most)
        .map(reason -> Wording.brief(reason.channel()))
        .toList();
  }
}
