package io.stillwatch.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What a policy would have done.
 *
 * @param from the first exchange
 * @param to the last
 * @param exchanges exchanges in the log
 * @param accounts accounts in the log
 * @param agreement how long people were taken to need to agree
 * @param campaigns what it would have done about each campaign
 * @param cohorts who would have been touched, those with the largest share of innocents first
 * @param guarded members by the guard that took something off
 * @param undecided how often a condition came to no end
 */
record RehearsalView(
    Instant from,
    Instant to,
    long exchanges,
    long accounts,
    Duration agreement,
    List<ActedCampaign> campaigns,
    List<CohortView> cohorts,
    SortedMap<String, Integer> guarded,
    int undecided) {

  RehearsalView {
    campaigns = List.copyOf(campaigns);
    cohorts = List.copyOf(cohorts);
  }
}
