package io.stillwatch.server.console;

import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Figure;
import io.stillwatch.view.Figures;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Mix;
import io.stillwatch.view.ReasonView;
import io.stillwatch.view.ReasonWording;
import io.stillwatch.view.Wording;
import java.time.Instant;
import java.util.List;

/**
 * One campaign as the report says it, so that a page needs no words of its own for it.
 *
 * @param id the campaign's name
 * @param confidence the word
 * @param meaning what the word means
 * @param figures the figures at its head
 * @param reasons what speaks for it, strongest first
 * @param judged on how many accounts the reasons rest
 * @param alternatives the innocent readings, strongest first
 * @param capabilities what it asks for
 * @param stages which step of a distillation it would serve
 * @param detectedAt event time at which the evidence first sufficed
 * @param firstSeen the members' first exchange
 * @param lastSeen the members' last exchange
 * @param activity the members' exchanges over time
 * @param whole all exchanges over time, in the same bins
 */
public record CampaignSheet(
    String id,
    String confidence,
    String meaning,
    List<Figure> figures,
    List<Ground> reasons,
    String judged,
    List<Ground> alternatives,
    List<Mix> capabilities,
    List<Mix> stages,
    Instant detectedAt,
    Instant firstSeen,
    Instant lastSeen,
    Bins activity,
    Bins whole) {

  public CampaignSheet {
    figures = List.copyOf(figures);
    reasons = List.copyOf(reasons);
    alternatives = List.copyOf(alternatives);
    capabilities = List.copyOf(capabilities);
    stages = List.copyOf(stages);
  }

  /**
   * A reason or an innocent reading.
   *
   * @param title what it says in a few words
   * @param weight how much it weighs, as words and a number
   * @param share the same from 0 to 1, to be drawn
   * @param statement the sentence
   * @param basis what it rests on, or empty
   */
  public record Ground(String title, String weight, double share, String statement, String basis) {

    private static Ground of(ReasonView reason) {
      return new Ground(
          ReasonWording.title(reason),
          ReasonWording.weight(reason),
          ReasonWording.share(reason),
          reason.statement(),
          ReasonWording.basis(reason));
    }

    private static Ground of(AlternativeView alternative) {
      return new Ground(
          Wording.plain(alternative.reading()),
          Wording.explains(alternative.strength()),
          alternative.strength(),
          alternative.statement(),
          "");
    }
  }

  /** The sheet of a campaign among all that was found. */
  public static CampaignSheet of(CampaignView campaign, Findings findings) {
    return new CampaignSheet(
        campaign.id(),
        Wording.word(campaign.confidence()),
        Wording.meaning(campaign.confidence()),
        Figures.of(campaign),
        campaign.reasons().stream().map(Ground::of).toList(),
        Wording.judged(campaign),
        campaign.alternatives().stream().map(Ground::of).toList(),
        Mix.largest(campaign.capabilities()),
        Mix.largest(campaign.stages()),
        campaign.detectedAt(),
        campaign.firstSeen(),
        campaign.lastSeen(),
        Bins.of(campaign.activity()),
        Bins.of(findings.activity()));
  }

  /** The sheet in JSON. */
  public byte[] json() {
    return SheetJson.of(this);
  }
}
