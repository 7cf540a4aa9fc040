package io.stillwatch.server.console;

import io.stillwatch.enforce.Decision;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Figures;
import io.stillwatch.view.ReasonWording;
import io.stillwatch.view.Wording;
import java.time.Instant;
import java.util.List;

/**
 * One campaign in a list.
 *
 * @param id the campaign's name
 * @param confidence the word
 * @param accounts how many members
 * @param exchanges their exchanges
 * @param rounded the same in three digits
 * @param firstSeen the members' first exchange
 * @param lastSeen the members' last exchange
 * @param q the false discovery rate
 * @param odds the same as it is shown
 * @param expectedInnocent expected number of innocent accounts among the members
 * @param mayBeInnocent the same as a range
 * @param why the two strongest reasons in a few words each
 * @param activity the members' exchanges over time, in equal bins
 * @param inForce the decisions on it that hold
 * @param waiting how many decisions on it wait for somebody to agree
 */
public record CampaignRow(
    String id,
    String confidence,
    int accounts,
    long exchanges,
    String rounded,
    Instant firstSeen,
    Instant lastSeen,
    double q,
    String odds,
    double expectedInnocent,
    String mayBeInnocent,
    List<String> why,
    List<Long> activity,
    List<InForce> inForce,
    long waiting) {
  private static final int REASONS = 2;

  public CampaignRow {
    why = List.copyOf(why);
    activity = List.copyOf(activity);
    inForce = List.copyOf(inForce);
  }

  /**
   * A decision that holds.
   *
   * @param decision its name
   * @param action its action in words
   * @param accounts how many accounts it was made on
   * @param until when it ends
   */
  public record InForce(String decision, String action, int accounts, Instant until) {}

  static CampaignRow of(CampaignView campaign, List<Decision> decisions, long now) {
    List<Decision> own =
        decisions.stream().filter(each -> each.campaign().equals(campaign.id())).toList();
    return new CampaignRow(
        campaign.id(),
        Wording.word(campaign.confidence()),
        campaign.accounts().size(),
        campaign.exchanges(),
        Wording.rounded(campaign.exchanges()),
        campaign.firstSeen(),
        campaign.lastSeen(),
        campaign.q(),
        Figures.odds(campaign.q()),
        campaign.expectedInnocent(),
        Wording.innocentRange(campaign),
        ReasonWording.brief(campaign, REASONS),
        campaign.activity().counts(),
        own.stream().filter(each -> each.holds(now)).map(CampaignRow::inForce).toList(),
        own.stream().filter(each -> each.waits() && !each.over(now)).count());
  }

  private static InForce inForce(Decision decision) {
    return new InForce(
        decision.id(),
        Wording.plain(decision.action().word()),
        decision.accounts().size(),
        Instant.ofEpochMilli(decision.until()));
  }
}
