package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.link.PublicComparison;
import io.stillwatch.link.PublicShares;
import io.stillwatch.view.PublicWording;
import io.stillwatch.view.ReasonView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts behind the reasons of a verdict what public sets add to them. */
final class PublicReasons {
  static final PublicReasons NONE = new PublicReasons(PublicShares.NONE, List.of());

  private final PublicShares shares;
  private final BitSet accused = new BitSet();

  PublicReasons(PublicShares shares, List<Campaign> campaigns) {
    this.shares = shares;
    for (Campaign campaign : campaigns) {
      campaign.members().keySet().forEach(accused::set);
    }
  }

  /** The reasons, and as the last one that of the public sets if there were any. */
  List<ReasonView> after(List<ReasonView> reasons, int[] members) {
    if (shares.passages().size() == 0) {
      return reasons;
    }
    List<ReasonView> all = new ArrayList<>(reasons);
    all.add(PublicWording.reason(PublicComparison.of(shares, members, accused)));
    return all;
  }
}
