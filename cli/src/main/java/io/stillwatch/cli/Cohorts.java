package io.stillwatch.cli;

import io.stillwatch.enforce.AccountHolder;
import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.TouchedAccount;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the accounts that a rehearsal touched by what honest customers have in common. Who is
 * innocent is not known; what is expected of each account is the doubt that the verdict itself has,
 * and an account that was let go in the end counts as innocent. Not thread-safe.
 */
final class Cohorts {
  private final Map<String, Map<String, Sum>> kinds = new HashMap<>();

  private Cohorts() {}

  /** The cohorts, those with the largest share of innocents first. */
  static List<CohortView> of(List<TouchedAccount> touched, Findings findings, KnownAccounts known) {
    Map<String, Double> memberships = new HashMap<>();
    Map<String, String> readings = new HashMap<>();
    for (CampaignView campaign : findings.campaigns()) {
      readings.put(campaign.id(), campaign.alternatives().getFirst().reading());
      for (MemberView member : campaign.accounts()) {
        memberships.merge(member.account(), member.membership(), Math::max);
      }
    }
    Cohorts cohorts = new Cohorts();
    for (TouchedAccount each : touched) {
      double membership = memberships.getOrDefault(each.account(), 0.0);
      String plan = known.plan(each.account());
      String organisation = known.organisation(each.account());
      cohorts.add("membership", band(membership), each, membership);
      cohorts.add("plan", plan.isEmpty() ? "not logged" : plan, each, membership);
      cohorts.add(
          "organisation", organisation.isEmpty() ? "none named" : organisation, each, membership);
      cohorts.add(
          "innocent_reading",
          readings.getOrDefault(each.campaign(), "insufficient_evidence"),
          each,
          membership);
      cohorts.add("holder", holder(known.holder(each.account())), each, membership);
    }
    return cohorts.views();
  }

  private void add(String kind, String name, TouchedAccount account, double membership) {
    kinds
        .computeIfAbsent(kind, same -> new HashMap<>())
        .computeIfAbsent(name, same -> new Sum())
        .add(account, membership);
  }

  private static String band(double membership) {
    if (membership >= 0.99) {
      return "0.99 and more";
    }
    if (membership >= 0.9) {
      return "0.90 to 0.99";
    }
    return membership >= 0.5 ? "0.50 to 0.90" : "less than 0.50";
  }

  private static String holder(AccountHolder holder) {
    return switch (holder.verified()) {
      case YES -> "verified";
      case NO -> "not verified";
      case NOT_LOGGED -> "not known";
    };
  }

  private List<CohortView> views() {
    List<CohortView> views = new ArrayList<>();
    kinds.forEach((kind, names) -> names.forEach((name, sum) -> views.add(sum.view(kind, name))));
    views.sort(
        Comparator.comparingDouble(CohortView::innocentShare)
            .thenComparingDouble(CohortView::expectedInnocent)
            .reversed()
            .thenComparing(CohortView::first)
            .thenComparing(CohortView::kind)
            .thenComparing(CohortView::name));
    return views;
  }

  /** Sums over the accounts of a cohort. */
  private static final class Sum {
    private int accounts;
    private double innocent;
    private long first = Long.MAX_VALUE;
    private long stopped;
    private Action hardest = Action.ALLOW;

    void add(TouchedAccount account, double membership) {
      accounts++;
      innocent += 1 - membership;
      first = Math.min(first, account.at());
      stopped += account.stopped();
      hardest = account.action().compareTo(hardest) > 0 ? account.action() : hardest;
    }

    CohortView view(String kind, String name) {
      return new CohortView(
          kind, name, accounts, innocent, Instant.ofEpochMilli(first), hardest, stopped);
    }
  }
}
