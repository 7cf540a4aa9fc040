package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.judge.Ledger;
import io.stillwatch.link.PublicShares;
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
  private final PublicShares publicShares;

  Conclusions(Replay replay, AccountNames names, ActivityBins bins, PublicShares publicShares) {
    this.replay = replay;
    this.ledger = replay.ledger();
    this.names = names;
    this.bins = bins;
    this.publicShares = publicShares;
  }

  Findings findings(long rejected) {
    boolean empty = replay.exchanges() == 0;
    PublicReasons publicReasons = new PublicReasons(publicShares, ledger.campaigns());
    CampaignViews views = new CampaignViews(replay.population(), names, bins, publicReasons);
    List<CampaignView> campaigns = new ArrayList<>();
    for (Campaign campaign : ledger.campaigns()) {
      if (!campaign.members().isEmpty()) {
        campaigns.add(views.of(campaign));
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
        ChannelCoverage.of(replay.population(), publicShares.passages()),
        campaigns,
        DismissedGroups.of(ledger).views(publicShares),
        bins.whole());
  }
}
