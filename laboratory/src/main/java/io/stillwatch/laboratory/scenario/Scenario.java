package io.stillwatch.laboratory.scenario;

import io.stillwatch.laboratory.campaign.CampaignPlan;
import java.util.List;
import java.util.Map;

/**
 * A case to simulate.
 *
 * @param name as on the command line
 * @param description one sentence
 * @param start the first day, {@code 2026-04-19}
 * @param days how long the log is
 * @param campaigns who harvests, at scale 1
 * @param honest how many accounts each cohort has, at scale 1
 * @param answerScale 1 for answers of usual length, less for smaller files
 */
public record Scenario(
    String name,
    String description,
    String start,
    int days,
    List<CampaignPlan> campaigns,
    Map<String, Integer> honest,
    double answerScale) {

  public Scenario {
    campaigns = List.copyOf(campaigns);
    honest = Map.copyOf(honest);
  }

  /** The same case among so many honest accounts of all cohorts, at scale 1. */
  public Scenario among(int accounts) {
    return new Scenario(
        name, description, start, days, campaigns, HonestWorld.of(accounts), answerScale);
  }

  /** Honest accounts in all, at scale 1. */
  public int honestAccounts() {
    return honest.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Exchanges that the campaigns send in all, at scale 1. */
  public long campaignExchanges() {
    double exchanges = 0;
    for (CampaignPlan plan : campaigns) {
      for (CampaignPlan.Pool pool : plan.pools()) {
        exchanges += plan.perDay() * pool.accounts() * (pool.untilDay() - pool.fromDay());
      }
    }
    return Math.round(exchanges);
  }

  /** Accounts of campaigns in all, at scale 1. */
  public int campaignAccounts() {
    return campaigns.stream().mapToInt(CampaignPlan::accounts).sum();
  }

  /** What a detector should make of it. */
  public String expected() {
    return switch (name) {
      case "hydra", "hydra-ten-to-one" ->
          "one campaign; the harvest's share within ten points; no honest account accused";
      case "stolen-keys" -> "one campaign; the owners are warned and not called operators";
      case "cleaning", "judging", "zhipu" ->
          "one campaign, the accounts that clean and grade in it; recall 0.99, precision 0.999";
      case "failover", "qwen-summer" ->
          "one campaign over both pools; recall 0.99, precision 0.999";
      default ->
          switch (campaigns.size()) {
            case 0 -> "no accusation";
            case 1 -> "one campaign; recall 0.99, precision 0.999";
            default -> campaigns.size() + " campaigns, neither mixed nor split";
          };
    };
  }
}
