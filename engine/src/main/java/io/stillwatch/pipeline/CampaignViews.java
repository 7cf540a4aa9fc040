package io.stillwatch.pipeline;

import io.stillwatch.judge.Alternative;
import io.stillwatch.judge.Campaign;
import io.stillwatch.judge.Verdict;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import io.stillwatch.view.Activity;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.LinkView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.Reasons;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes of a campaign what is shown of it. */
final class CampaignViews {
  private final Population population;
  private final AccountNames names;
  private final ActivityBins bins;
  private final PublicReasons publicReasons;

  CampaignViews(
      Population population, AccountNames names, ActivityBins bins, PublicReasons publicReasons) {
    this.population = population;
    this.names = names;
    this.bins = bins;
    this.publicReasons = publicReasons;
  }

  /** A campaign's name as shown. */
  static String id(Campaign campaign) {
    return String.format(Locale.ROOT, "C-%08X", (int) (campaign.key() >>> 32));
  }

  /**
   * The campaigns as they stand in the midst of a replay, without links, activity and public sets.
   */
  static List<CampaignView> unadorned(Replay replay, AccountNames names) {
    CampaignViews views =
        new CampaignViews(replay.population(), names, ActivityBins.of(replay), PublicReasons.NONE);
    Activity none = new Activity(Instant.EPOCH, Duration.ofHours(1), List.of());
    List<CampaignView> campaigns = new ArrayList<>();
    for (Campaign campaign : replay.ledger().campaigns()) {
      if (!campaign.members().isEmpty()) {
        campaigns.add(views.of(campaign, List.of(), none));
      }
    }
    return campaigns;
  }

  CampaignView of(Campaign campaign) {
    int[] members = members(campaign.members().keySet());
    return of(campaign, CampaignLinks.of(population, names, members), bins.of(campaign));
  }

  private static int[] members(Collection<Integer> members) {
    return members.stream().mapToInt(Integer::intValue).toArray();
  }

  private CampaignView of(Campaign campaign, List<LinkView> links, Activity activity) {
    int[] members = members(campaign.members().keySet());
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    MemberSums sums = new MemberSums();
    for (int member : members) {
      AccountProfile profile = population.profile(member);
      sums.add(profile);
      first = Math.min(first, profile.first());
      last = Math.max(last, profile.last());
    }
    Verdict verdict = campaign.verdict();
    return new CampaignView(
        id(campaign),
        CampaignView.Confidence.of(
            verdict.q(), verdict.withoutAny(), verdict.alternatives().get(0).strength()),
        verdict.q(),
        campaign.members().values().stream().mapToDouble(member -> 1 - member.membership()).sum(),
        Instant.ofEpochMilli(campaign.detectedAt()),
        Instant.ofEpochMilli(first),
        Instant.ofEpochMilli(last),
        sums.exchanges(),
        sums.inputTokens(),
        sums.outputTokens(),
        sums.capabilities(),
        sums.stages(),
        publicReasons.after(Reasons.of(verdict), members),
        alternatives(verdict),
        members(campaign),
        links,
        activity);
  }

  private static List<AlternativeView> alternatives(Verdict verdict) {
    List<AlternativeView> views = new ArrayList<>();
    for (Alternative alternative : verdict.alternatives()) {
      views.add(
          new AlternativeView(
              alternative.reading().word(), alternative.strength(), alternative.statement()));
    }
    return views;
  }

  private List<MemberView> members(Campaign campaign) {
    List<MemberView> views = new ArrayList<>();
    for (Map.Entry<Integer, Campaign.Member> entry : campaign.members().entrySet()) {
      views.add(
          new MemberView(
              names.of(entry.getKey()),
              entry.getValue().membership(),
              Instant.ofEpochMilli(entry.getValue().flaggedAt()),
              population.profile(entry.getKey()).exchanges(),
              entry.getValue().servedBefore()));
    }
    views.sort(Comparator.comparing(MemberView::flaggedAt).thenComparing(MemberView::account));
    return views;
  }
}
