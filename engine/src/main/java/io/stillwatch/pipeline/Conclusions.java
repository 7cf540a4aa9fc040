package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.judge.Ledger;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns what the ledger holds at the end into what is shown. */
final class Conclusions {
  private final Replay replay;
  private final Ledger ledger;
  private final AccountNames names;
  private final ActivityBins bins;

  Conclusions(Replay replay, AccountNames names, ActivityBins bins) {
    this.replay = replay;
    this.ledger = replay.ledger();
    this.names = names;
    this.bins = bins;
  }

  Findings findings(long rejected) {
    boolean empty = replay.exchanges() == 0;
    List<CampaignView> campaigns = new ArrayList<>();
    for (Campaign campaign : ledger.campaigns()) {
      if (!campaign.members().isEmpty()) {
        campaigns.add(new CampaignViews(replay.population(), names, bins).of(campaign));
      }
    }
    campaigns.sort(
        Comparator.comparingLong(CampaignView::exchanges)
            .reversed()
            .thenComparing(CampaignView::id));
    return new Findings(
        Instant.ofEpochMilli(empty ? 0 : replay.first()),
        Instant.ofEpochMilli(empty ? 0 : replay.last()),
        Duration.ofMillis(Replay.TICK),
        replay.exchanges(),
        replay.population().size(),
        rejected,
        ChannelCoverage.of(replay.population()),
        campaigns,
        DismissedGroups.of(ledger).views(),
        bins.whole());
  }
}
