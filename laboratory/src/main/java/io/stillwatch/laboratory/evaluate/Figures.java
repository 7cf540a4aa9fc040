package io.stillwatch.laboratory.evaluate;

import java.util.List;

/**
 * How well one method did on one folder.
 *
 * @param folder the folder's name
 * @param scenario the case that was simulated, or the folder's name where that is not known
 * @param method who accused
 * @param campaigns the true campaigns
 * @param populations the honest populations
 * @param found how many campaigns were accused
 * @param falseCampaigns how many of them are honest for the larger part
 * @param mixed how many of them hold accounts of several true campaigns
 * @param expectedInnocent how many innocent members the method itself expects, NaN where it does
 *     not say
 * @param calibration how its membership probabilities held
 */
public record Figures(
    String folder,
    String scenario,
    Method method,
    List<CampaignFigures> campaigns,
    List<PopulationFigures> populations,
    int found,
    int falseCampaigns,
    int mixed,
    double expectedInnocent,
    Calibration calibration) {

  public Figures {
    campaigns = List.copyOf(campaigns);
    populations = List.copyOf(populations);
  }

  /** Accounts of any campaign that were accused. */
  public int guiltyAccused() {
    return campaigns.stream().mapToInt(CampaignFigures::found).sum();
  }

  /** Honest accounts that were accused. */
  public int honestAccused() {
    return populations.stream().mapToInt(PopulationFigures::accused).sum();
  }

  /** Honest accounts that made any exchange. */
  public int honestAccounts() {
    return populations.stream().mapToInt(PopulationFigures::accounts).sum();
  }

  /** The share of the accused accounts that is guilty; NaN where nobody was accused. */
  public double precision() {
    int guilty = guiltyAccused();
    int accused = guilty + honestAccused();
    return accused == 0 ? Double.NaN : (double) guilty / accused;
  }

  /** How many true campaigns were taken for several. */
  public int split() {
    return (int) campaigns.stream().filter(CampaignFigures::split).count();
  }
}
