package io.stillwatch.laboratory.evaluate;

/**
 * What an account is in truth.
 *
 * @param campaign the campaign it belongs to, or empty
 * @param exchanges how many it made
 */
public record Truth(String account, String population, String campaign, long exchanges) {

  /** Whether it belongs to no campaign. */
  public boolean honest() {
    return campaign.isEmpty();
  }
}
