package io.stillwatch.laboratory.scenario;

import io.stillwatch.laboratory.campaign.CampaignPlan;
import io.stillwatch.laboratory.campaign.CampaignPlan.Pool;
import io.stillwatch.laboratory.campaign.CampaignPlan.Supply;
import io.stillwatch.laboratory.campaign.Evasions;
import java.util.List;
import java.util.Map;

/** Campaigns as publicly described, with the numbers published. */
final class Incidents {
  static final Map<String, Double> SOFTWARE_AGENTS_PLANNING =
      Map.of("task-software", 0.45, "task-agentic", 0.35, "task-planning", 0.2);

  static final Scenario QWEN_JUNE =
      new Scenario(
          "qwen-june",
          "28.8 million exchanges from 25,000 accounts in 45 days, through proxies, disguised.",
          "2026-04-20",
          47,
          List.of(qwenJune(25_000, 2, 47)),
          HonestWorld.of(100_000),
          1);

  static final Scenario DEMO =
      new Scenario(
          "demo",
          "The seed case in small: twelve days, six hundred accounts among three thousand.",
          "2026-04-20",
          11,
          List.of(qwenJune(600, 1, 11)),
          HonestWorld.of(3000),
          0.75);

  private Incidents() {}

  private static CampaignPlan qwenJune(int accounts, int fromDay, int untilDay) {
    return new CampaignPlan(
        "qwen-june",
        List.of(new Pool(accounts, fromDay, untilDay)),
        25.6,
        SOFTWARE_AGENTS_PLANNING,
        Map.of("restate", 0.06, "grade", 0.02, "clean", 0.02),
        8,
        new Supply(6, 0.35, 40),
        3,
        Evasions.NONE);
  }
}
