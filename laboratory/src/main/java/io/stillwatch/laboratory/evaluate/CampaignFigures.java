package io.stillwatch.laboratory.evaluate;

import java.util.List;

/**
 * How well one true campaign was found.
 *
 * @param accounts its accounts that made any exchange
 * @param found how many of them were accused, in whatever campaign
 * @param exchanges what its accounts sent
 * @param leaked what of it was sent before the account was flagged, or by accounts that never were
 * @param foundAs the accused campaigns of which it is the larger part
 * @param parts its populations, where it has several
 * @param hoursUntilDetected from its first exchange to the first of those detections; NaN if none
 */
public record CampaignFigures(
    String campaign,
    int accounts,
    int found,
    long exchanges,
    long leaked,
    List<String> foundAs,
    List<PopulationFigures> parts,
    double hoursUntilDetected) {

  public CampaignFigures {
    foundAs = List.copyOf(foundAs);
    parts = List.copyOf(parts);
  }

  /** The share of its accounts that was accused. */
  public double recall() {
    return accounts == 0 ? Double.NaN : (double) found / accounts;
  }

  /** The share of its exchanges that was served before the account was flagged. */
  public double leakedShare() {
    return exchanges == 0 ? Double.NaN : (double) leaked / exchanges;
  }

  /** Whether it was taken for several. */
  public boolean split() {
    return foundAs.size() > 1;
  }
}
