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
}
