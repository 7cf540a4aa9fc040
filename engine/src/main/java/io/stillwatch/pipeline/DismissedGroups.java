package io.stillwatch.pipeline;

import io.stillwatch.judge.Campaign;
import io.stillwatch.judge.Ledger;
import io.stillwatch.judge.Verdict;
import io.stillwatch.link.PublicShares;
import io.stillwatch.view.Dismissals;
import io.stillwatch.view.DismissedView;
import io.stillwatch.view.PublicWording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The groups that stood out most and were let go: those nearest to an accusation first, each at
 * most half covered by those before it or by a campaign.
 */
final class DismissedGroups {
  private static final int MOST = 50;
  private static final double OVERLAP = 0.5;

  private final List<Verdict> groups;

  private DismissedGroups(List<Verdict> groups) {
    this.groups = groups;
  }

  static DismissedGroups of(Ledger ledger) {
    BitSet covered = new BitSet();
    for (Campaign campaign : ledger.campaigns()) {
      campaign.members().keySet().forEach(covered::set);
    }
    List<Verdict> nearest = new ArrayList<>(ledger.dismissed());
    nearest.sort(
        Comparator.comparingDouble(Verdict::q)
            .thenComparingDouble(Verdict::withoutAny)
            .thenComparing(verdict -> verdict.nomination().size(), Comparator.reverseOrder()));
    List<Verdict> groups = new ArrayList<>();
    for (Verdict verdict : nearest) {
      int[] members = verdict.nomination().members();
      int common = 0;
      for (int member : members) {
        common += covered.get(member) ? 1 : 0;
      }
      if (groups.size() < MOST && common <= OVERLAP * members.length) {
        groups.add(verdict);
        for (int member : members) {
          covered.set(member);
        }
      }
    }
    return new DismissedGroups(groups);
  }

  /** The groups, nearest to an accusation first. */
  List<Verdict> groups() {
    return groups;
  }

  /** The same as shown, largest first, with what public sets say of them. */
  List<DismissedView> views(PublicShares publicShares) {
    List<DismissedView> views = new ArrayList<>();
    for (Verdict verdict : groups) {
      PublicShares.Share share = publicShares.of(verdict.nomination().members());
      views.add(Dismissals.of(verdict, PublicWording.share(share, "they")));
    }
    views.sort(Comparator.comparingInt(DismissedView::accounts).reversed());
    return views;
  }
}
