package io.stillwatch.laboratory.evaluate;

import io.stillwatch.laboratory.scenario.Expected;
import java.util.List;
import java.util.Optional;

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
 * @param expectedFalse how many false campaigns the method itself expects, NaN where it does not
 *     say
 * @param harvest how much of what the accused sent is for a campaign
 * @param expected what should have been made of the case, where that is known
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
    double expectedFalse,
    Harvest harvest,
    Optional<Expected> expected,
    Calibration calibration) {

  /**
   * How much of what the accused accounts sent is for a campaign, rather than for whoever else uses
   * them.
   *
   * @param said what the method says, NaN where it does not
   * @param was what is true, NaN where nobody was accused
   */
  public record Harvest(double said, double was) {}

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

  /** Whether the case came out as it should, as far as numbers say. */
  public boolean asExpected() {
    return expected.filter(this::meets).isPresent();
  }

  private boolean meets(Expected wanted) {
    boolean groups =
        !method.grouping() || found == wanted.campaigns() && split() + mixed + falseCampaigns == 0;
    if (wanted.campaigns() == 0) {
      return groups && honestAccused() == 0;
    }
    int guilty = campaigns.stream().mapToInt(CampaignFigures::accounts).sum();
    return groups
        && guiltyAccused() >= wanted.recall() * guilty
        && precision() >= wanted.precision();
  }

  /** How many true campaigns were taken for several. */
  public int split() {
    return (int) campaigns.stream().filter(CampaignFigures::split).count();
  }
}
