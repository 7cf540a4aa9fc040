package io.stillwatch.pipeline;

import io.stillwatch.judge.Alternative;
import io.stillwatch.judge.Campaign;
import io.stillwatch.judge.Verdict;
import io.stillwatch.sketch.AccountProfile;
import io.stillwatch.sketch.Population;
import io.stillwatch.view.AlternativeView;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;
import io.stillwatch.view.Reasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes of a campaign what is shown of it. */
final class CampaignViews {
  private final Population population;
  private final AccountNames names;
  private final ActivityBins bins;

  CampaignViews(Population population, AccountNames names, ActivityBins bins) {
    this.population = population;
    this.names = names;
    this.bins = bins;
  }

  /** A campaign's name as shown. */
  static String id(Campaign campaign) {
    return String.format(Locale.ROOT, "C-%08X", (int) (campaign.key() >>> 32));
  }

  CampaignView of(Campaign campaign) {
    int[] members = campaign.members().keySet().stream().mapToInt(Integer::intValue).toArray();
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
        Reasons.of(verdict),
        alternatives(verdict),
        members(campaign),
        CampaignLinks.of(population, names, members),
        bins.of(campaign));
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
