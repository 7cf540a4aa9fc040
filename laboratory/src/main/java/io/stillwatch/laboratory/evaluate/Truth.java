package io.stillwatch.laboratory.evaluate;

import java.nio.file.Path;
import java.util.Map;

/**
 * What an account is in truth.
 *
 * @param campaign the campaign it belongs to, or empty
 * @param exchanges how many it made
 * @param harvested how many of them were for the campaign
 */
public record Truth(
    String account, String population, String campaign, long exchanges, long harvested) {

  /** Whether it belongs to no campaign. */
  public boolean honest() {
    return campaign.isEmpty();
  }

  /** The accounts of a simulated folder by their names. */
  public static Map<String, Truth> read(Path folder) {
    return TruthReader.truth(folder.resolve("truth.jsonl"));
  }
}
