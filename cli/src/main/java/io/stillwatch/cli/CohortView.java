package io.stillwatch.cli;

import io.stillwatch.enforce.Action;
import java.time.Instant;

/**
 * Accounts that have something in common, as far as a rehearsal touched them.
 *
 * @param kind what they have in common: membership, plan, organisation, innocent_reading or holder
 * @param name which; hostile text
 * @param accounts how many were touched
 * @param expectedInnocent how many of them are expected to be innocent
 * @param first when the first was
 * @param hardest the hardest action on any of them
 * @param stopped their exchanges that were not served
 */
record CohortView(
    String kind,
    String name,
    int accounts,
    double expectedInnocent,
    Instant first,
    Action hardest,
    long stopped) {

  /** Which part of those touched is expected to be innocent, from 0 to 1. */
  double innocentShare() {
    return expectedInnocent / accounts;
  }
}
