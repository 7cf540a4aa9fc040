package io.stillwatch.laboratory.evaluate;

import java.util.List;

/**
 * A campaign that the scan accused.
 *
 * @param q its false discovery rate, NaN where the scan does not say
 * @param expectedInnocent how many innocent members the scan expects, NaN where it does not say
 * @param harvested how many of its exchanges it says were not ordinary use, NaN where it does not
 *     say
 * @param exchanges how many its accounts made
 * @param detectedAt in milliseconds since 1970
 */
public record FoundCampaign(
    String id,
    String confidence,
    double q,
    double expectedInnocent,
    double harvested,
    long exchanges,
    long detectedAt,
    List<Accused> accused) {

  /** An account that it accuses, and since when, in milliseconds since 1970. */
  public record Accused(String account, double membership, long flaggedAt) {}

  public FoundCampaign {
    accused = List.copyOf(accused);
  }
}
