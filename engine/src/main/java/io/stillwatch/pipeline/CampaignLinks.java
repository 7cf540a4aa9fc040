package io.stillwatch.pipeline;

import io.stillwatch.judge.Ledger;
import io.stillwatch.link.Tie;
import io.stillwatch.link.Ties;
import io.stillwatch.sketch.Population;
import io.stillwatch.view.LinkView;
import io.stillwatch.view.TieWording;
import java.util.ArrayList;
import java.util.List;

/** The ties between a campaign's members as they are drawn. */
final class CampaignLinks {
  private static final int MOST = 400;

  private CampaignLinks() {}

  static List<LinkView> of(Population population, AccountNames names, int[] members) {
    List<LinkView> links = new ArrayList<>();
    for (Tie tie : Ties.within(population, members, Ledger.ELIGIBLE, MOST)) {
      links.add(
          new LinkView(
              names.of(tie.from()),
              names.of(tie.to()),
              TieWording.kind(tie),
              tie.weight(),
              TieWording.what(tie)));
    }
    return links;
  }
}
