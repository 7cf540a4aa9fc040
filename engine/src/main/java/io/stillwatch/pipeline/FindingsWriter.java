package io.stillwatch.pipeline;

import io.stillwatch.exchange.Capability;
import io.stillwatch.exchange.Channel;
import io.stillwatch.exchange.Stage;
import io.stillwatch.judge.Alternative;
import io.stillwatch.judge.Campaign;
import io.stillwatch.judge.Ledger;
import io.stillwatch.judge.Verdict;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.view.Activity;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.ChannelView;
import io.stillwatch.view.DismissedView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.LinkView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.ReasonView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns what the ledger holds at the end into what is shown. */
final class FindingsWriter {
  private final Replay replay;
  private final Ledger ledger;
  private final AccountNames names;

  FindingsWriter(Replay replay, Ledger ledger, AccountNames names) {
    this.replay = replay;
    this.ledger = ledger;
    this.names = names;
  }

  Findings findings(long rejected) {
    List<CampaignView> campaigns = new ArrayList<>();
    for (Campaign campaign : ledger.campaigns()) {
      if (!campaign.members().isEmpty()) {
        campaigns.add(view(campaign));
      }
    }
    campaigns.sort(
        Comparator.comparingLong(CampaignView::exchanges).reversed().thenComparing(CampaignView::id));
    boolean empty = replay.exchanges() == 0;
    return new Findings(
        Instant.ofEpochMilli(empty ? 0 : replay.first()),
        Instant.ofEpochMilli(empty ? 0 : replay.last()),
        Duration.ofMillis(Replay.TICK),
        replay.exchanges(),
        replay.population().size(),
        rejected,
        List.of(new ChannelView("text", true, "read")),
        campaigns,
        List.of(),
        new Activity(Instant.EPOCH, Duration.ofDays(1), List.of()));
  }

  private CampaignView view(Campaign campaign) {
    long exchanges = 0;
    long input = 0;
    long output = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    double innocent = 0;
    List<MemberView> members = new ArrayList<>();
    long[] capabilities = new long[Capability.values().length];
    long[] stages = new long[Stage.values().length];
    for (Map.Entry<Integer, Campaign.Member> entry : campaign.members().entrySet()) {
      AccountProfile profile = replay.population().profile(entry.getKey());
      exchanges += profile.exchanges();
      input += profile.inputTokens();
      output += profile.outputTokens();
      first = Math.min(first, profile.first());
      last = Math.max(last, profile.last());
      innocent += 1 - entry.getValue().membership();
      for (Capability capability : Capability.values()) {
        capabilities[capability.ordinal()] += profile.capability(capability);
      }
      for (Stage stage : Stage.values()) {
        stages[stage.ordinal()] += profile.stage(stage);
      }
      members.add(
          new MemberView(
              names.of(replay.population().key(entry.getKey())),
              entry.getValue().membership(),
              Instant.ofEpochMilli(entry.getValue().flaggedAt()),
              profile.exchanges()));
    }
    members.sort(Comparator.comparing(MemberView::flaggedAt).thenComparing(MemberView::account));
    SortedMap<String, Double> mix = new TreeMap<>();
    for (Capability capability : Capability.values()) {
      if (capabilities[capability.ordinal()] > 0) {
        mix.put(capability.word(), capabilities[capability.ordinal()] / (double) exchanges);
      }
    }
    SortedMap<String, Double> steps = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      if (stages[stage.ordinal()] > 0) {
        steps.put(stage.word(), stages[stage.ordinal()] / (double) exchanges);
      }
    }
    Verdict verdict = campaign.verdict();
    List<AlternativeView> alternatives = new ArrayList<>();
    for (Alternative alternative : verdict.alternatives()) {
      alternatives.add(
          new AlternativeView(
              alternative.reading().word(), alternative.strength(), alternative.statement()));
    }
    return new CampaignView(
        String.format(Locale.ROOT, "C-%08X", (int) (campaign.key() >>> 32)),
        CampaignView.Confidence.HIGH,
        verdict.q(),
        innocent,
        Instant.ofEpochMilli(campaign.detectedAt()),
        Instant.ofEpochMilli(first),
        Instant.ofEpochMilli(last),
        exchanges,
        input,
        output,
        mix,
        steps,
        reasons(verdict),
        alternatives,
        members,
        List.<LinkView>of(),
        new Activity(Instant.EPOCH, Duration.ofDays(1), List.of()));
  }

  private static List<ReasonView> reasons(Verdict verdict) {
    List<ReasonView> reasons = new ArrayList<>();
    for (Map.Entry<Channel, Double> entry : verdict.chances().entrySet()) {
      double strength = -10 * Math.log10(entry.getValue());
      reasons.add(
          new ReasonView(
              entry.getKey().word(),
              String.format(
                  Locale.ROOT, "%.1f spreads from the honest middle.", verdict.placed().get(entry.getKey())),
              strength,
              verdict.nomination().size()));
    }
    reasons.sort(Comparator.comparingDouble(ReasonView::strength).reversed());
    return reasons;
  }

  static List<DismissedView> none() {
    return List.of();
  }
}
