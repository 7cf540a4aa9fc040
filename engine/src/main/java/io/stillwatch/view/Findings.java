package io.stillwatch.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one scan found: the one record that {@code campaigns.json}, the report, the terminal and the
 * console show, so that they cannot disagree.
 *
 * @param from time of the first exchange; the epoch where there was none
 * @param to time of the last exchange
 * @param evaluatedEvery how much event time lies between two evaluations
 * @param exchanges exchanges counted, each id once
 * @param accounts accounts seen in use
 * @param rejected lines that could not be read
 * @param channels every channel, whether the log fed it, and what its absence costs
 * @param campaigns the accused groups, most exchanges first
 * @param dismissed what was nominated and let go, with the innocent reading that won
 * @param activity exchanges of the whole log by bin, for drawing beside a campaign's
 */
public record Findings(
    Instant from,
    Instant to,
    Duration evaluatedEvery,
    long exchanges,
    long accounts,
    long rejected,
    List<ChannelView> channels,
    List<CampaignView> campaigns,
    List<DismissedView> dismissed,
    Activity activity) {

  public Findings {
    channels = List.copyOf(channels);
    campaigns = List.copyOf(campaigns);
    dismissed = List.copyOf(dismissed);
  }

  /** The campaign of a name, if there is one. */
  public Optional<CampaignView> campaign(String id) {
    return campaigns.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
  }

  /** The same of a name as somebody typed it: large letters or small. */
  public Optional<CampaignView> typed(String id) {
    return campaigns.stream().filter(campaign -> campaign.id().equalsIgnoreCase(id)).findFirst();
  }
}
