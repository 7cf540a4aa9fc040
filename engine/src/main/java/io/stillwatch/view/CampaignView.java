package io.stillwatch.view;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * One accusation, with its doubt.
 *
 * @param id the campaign's name, stable for the same input
 * @param confidence high, medium or low
 * @param q the false discovery rate at which this group is still accused
 * @param expectedInnocent expected number of innocent accounts among the members
 * @param detectedAt event time at which the evidence first sufficed
 * @param firstSeen the members' first exchange
 * @param lastSeen the members' last exchange
 * @param exchanges exchanges of the members
 * @param inputTokens tokens in, 0 where the log does not say
 * @param outputTokens tokens out, 0 where the log does not say
 * @param capabilities share of exchanges by capability's word
 * @param stages share of exchanges by stage's word
 * @param reasons what speaks for it, strongest first; then what put it forward, then what only
 *     corroborates; never empty
 * @param alternatives the innocent readings, strongest first; never empty
 * @param accounts the members, by first flagging and name
 * @param links what ties members to each other, the strongest few hundred
 * @param activity the members' exchanges by bin, in the bins of {@link Findings#activity}
 */
public record CampaignView(
    String id,
    Confidence confidence,
    double q,
    double expectedInnocent,
    Instant detectedAt,
    Instant firstSeen,
    Instant lastSeen,
    long exchanges,
    long inputTokens,
    long outputTokens,
    SortedMap<String, Double> capabilities,
    SortedMap<String, Double> stages,
    List<ReasonView> reasons,
    List<AlternativeView> alternatives,
    List<MemberView> accounts,
    List<LinkView> links,
    Activity activity) {

  public CampaignView {
    reasons = List.copyOf(reasons);
    alternatives = List.copyOf(alternatives);
    accounts = List.copyOf(accounts);
    links = List.copyOf(links);
    if (reasons.isEmpty() || alternatives.isEmpty()) {
      throw new IllegalArgumentException("an accusation needs reasons and an innocent reading");
    }
  }

  /**
   * How many accounts the reasons were measured on, all at once; the others joined them by
   * likeness.
   */
  public int judged() {
    return reasons.stream()
        .filter(reason -> !reason.corroborates())
        .mapToInt(ReasonView::accounts)
        .max()
        .orElse(0);
  }

  /** Exchanges that were served to members before they were flagged. */
  public long leaked() {
    return accounts.stream().mapToLong(MemberView::servedBefore).sum();
  }

  /**
   * How sure the verdict is. High: at most one in a thousand groups accused so strongly is honest,
   * the chance without the strongest channel is at most one in a hundred, and no innocent reading
   * explains three tenths. Low: near the limits of an accusation in any of the three. Medium:
   * between.
   */
  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /**
     * Grades an accusation.
     *
     * @param q its false discovery rate
     * @param withoutAny the chance of it when its strongest channel is left out
     * @param innocent the strength of its strongest innocent reading
     */
    public static Confidence of(double q, double withoutAny, double innocent) {
      if (q <= 0.001 && withoutAny <= 0.01 && innocent < 0.3) {
        return HIGH;
      }
      return q > 0.005 || withoutAny > 0.02 || innocent >= 0.45 ? LOW : MEDIUM;
    }
  }
}
