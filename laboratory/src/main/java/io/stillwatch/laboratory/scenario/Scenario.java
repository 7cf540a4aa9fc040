package io.stillwatch.laboratory.scenario;

import io.stillwatch.laboratory.campaign.CampaignPlan;
import java.util.HashMap;
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
 * @param expected what a detector should make of it
 */
public record Scenario(
    String name,
    String description,
    String start,
    int days,
    List<CampaignPlan> campaigns,
    Map<String, Integer> honest,
    double answerScale,
    Expected expected) {
  private static final int LONGEST_DAYS = 400;
  private static final int MOST_ACCOUNTS = 10_000_000;

  public Scenario {
    campaigns = List.copyOf(campaigns);
    honest = Map.copyOf(honest);
    require(days >= 1 && days <= LONGEST_DAYS, "days is from 1 to " + LONGEST_DAYS);
    require(answerScale > 0 && answerScale <= 10, "answer_scale is above 0, at most 10");
    require(
        honest.values().stream().allMatch(Scenario::counts),
        "a cohort has 1 to 10 million accounts");
    for (CampaignPlan plan : campaigns) {
      for (CampaignPlan.Pool pool : plan.pools()) {
        require(counts(pool.accounts()), "a pool has 1 to 10 million accounts");
        require(
            pool.fromDay() >= 0 && pool.fromDay() < pool.untilDay() && pool.untilDay() <= days,
            "a pool works from a day to a later one within the run");
      }
    }
  }

  private static boolean counts(int accounts) {
    return accounts >= 1 && accounts <= MOST_ACCOUNTS;
  }

  private static void require(boolean met, String rule) {
    if (!met) {
      throw new IllegalArgumentException(rule);
    }
  }

  /**
   * The same case with so many guilty accounts in all among so many honest ones in all, each as
   * busy as before; about so many, since every pool and every cohort keeps its share.
   */
  public Scenario sized(int guilty, int others) {
    double honestScale = (double) others / honestAccounts();
    Map<String, Integer> world = new HashMap<>();
    honest.forEach((cohort, accounts) -> world.put(cohort, scaled(accounts, honestScale)));
    double scale = campaigns.isEmpty() ? 1 : (double) guilty / campaignAccounts();
    return new Scenario(
        name + " of " + (campaigns.isEmpty() ? others : guilty + " among " + others),
        description,
        start,
        days,
        campaigns.stream().map(plan -> plan.scaled(scale)).toList(),
        world,
        answerScale,
        expected);
  }

  /** How many accounts of a cohort there are at a scale; one at least. */
  public static int scaled(int accounts, double scale) {
    return (int) Math.max(1, Math.round(accounts * scale));
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
}
