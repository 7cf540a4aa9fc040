package io.stillwatch.laboratory.scenario;

import io.stillwatch.laboratory.campaign.CampaignPlan;
import io.stillwatch.laboratory.campaign.CampaignPlan.Pool;
import io.stillwatch.laboratory.campaign.CampaignPlan.Supply;
import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.campaign.Evasions;
import java.util.List;
import java.util.Map;

/**
 * Campaigns as publicly described, with the numbers published: accounts, days, exchanges an account
 * a day. What was not published is chosen, and moderate.
 */
final class Incidents {
  static final Map<String, Double> CODE_AGENTS_PLANS =
      Map.of("task-software", 0.45, "task-agentic", 0.35, "task-planning", 0.2);
  private static final Map<String, Double> EVERYTHING =
      Map.of(
          "task-software",
          0.3,
          "task-agentic",
          0.25,
          "task-planning",
          0.1,
          "task-mathematics",
          0.2,
          "task-tool",
          0.1,
          "task-vision",
          0.05);
  static final Map<String, Double> REASONING =
      Map.of("task-mathematics", 0.6, "task-software", 0.2, "task-planning", 0.2);
  static final Map<String, Double> SOME_PROCESSING =
      Map.of("restate", 0.06, "grade", 0.02, "clean", 0.02);
  static final Supply MIXED = new Supply(6, 0.35, 40);
  private static final Supply THROWN_AWAY = new Supply(4, 0.7, 80);

  private Incidents() {}

  /** 28.8 million exchanges, 25,000 accounts, 45 days. */
  static CampaignPlan qwenJune(int accounts, int fromDay, int days) {
    return new CampaignPlan(
        "qwen-june",
        List.of(new Pool(accounts, fromDay, fromDay + days)),
        25.6,
        CODE_AGENTS_PLANS,
        Map.of("restate", 0.06),
        8,
        MIXED,
        3,
        0,
        Evasions.NONE);
  }

  /**
   * 151 million exchanges in 90 days, 3,500 accounts at peak: a pool, and a second when it was
   * banned; one fixed instruction.
   */
  static CampaignPlan qwenSummer() {
    return new CampaignPlan(
        "qwen-summer",
        List.of(new Pool(3500, 2, 50), new Pool(1500, 50, 92)),
        651,
        CODE_AGENTS_PLANS,
        Map.of(),
        1,
        THROWN_AWAY,
        4,
        0,
        Evasions.NONE);
  }

  /** 23 million exchanges, 5,380 accounts, 90 days; users of another product relayed. */
  static CampaignPlan moonshotSummer() {
    return new CampaignPlan(
        "moonshot-summer",
        List.of(new Pool(5380, 2, 92)),
        47.5,
        EVERYTHING,
        Map.of("clean", 0.05),
        5,
        MIXED,
        3,
        0,
        new Evasions(Map.of(Evasion.RELAYED_PROMPTS, 0.35)));
  }

  /** 150,000 exchanges: synchronised, shared payment; restating, grading, rewriting. */
  static CampaignPlan deepseekFebruary() {
    return new CampaignPlan(
        "deepseek-february",
        List.of(new Pool(300, 2, 22)),
        25,
        REASONING,
        Map.of("restate", 0.4, "grade", 0.25, "clean", 0.15),
        4,
        new Supply(12, 0.2, 40),
        2,
        0,
        Evasions.NONE);
  }

  /** 12.1 million exchanges in 14 days; users told apart by coding tool and relayed. */
  static CampaignPlan deepseekJuly() {
    return new CampaignPlan(
        "deepseek-july",
        List.of(new Pool(6000, 2, 16)),
        144,
        CODE_AGENTS_PLANS,
        Map.of(),
        6,
        MIXED,
        3,
        0,
        new Evasions(Map.of(Evasion.RELAYED_PROMPTS, 0.7)));
  }

  /** 3.4 million exchanges, 273 accounts in rotation, 17 days; traces sent back to be cleaned. */
  static CampaignPlan zhipu() {
    return new CampaignPlan(
        "zhipu",
        List.of(new Pool(273, 2, 19)),
        733,
        CODE_AGENTS_PLANS,
        Map.of("clean", 0.15, "grade", 0.08),
        4,
        MIXED,
        2,
        0,
        new Evasions(Map.of(Evasion.ROTATING_POOLS, 0.5)));
  }

  /** 400,000 exchanges, 1,500 accounts, 20 days; sessions replayed. */
  static CampaignPlan xiaomi() {
    return new CampaignPlan(
        "xiaomi",
        List.of(new Pool(1500, 2, 22)),
        13.3,
        EVERYTHING,
        Map.of("clean", 0.2),
        5,
        THROWN_AWAY,
        2,
        0,
        Evasions.NONE);
  }

  /** 13 million exchanges; half of the traffic on a new model within a day. */
  static CampaignPlan minimax() {
    return new CampaignPlan(
        "minimax",
        List.of(new Pool(8000, 2, 42)),
        40.6,
        EVERYTHING,
        SOME_PROCESSING,
        6,
        MIXED,
        3,
        0,
        Evasions.NONE);
  }

  /** 3.4 million exchanges from hundreds of accounts of many kinds. */
  static CampaignPlan moonshotFebruary() {
    return new CampaignPlan(
        "moonshot-february",
        List.of(new Pool(700, 2, 32)),
        162,
        EVERYTHING,
        SOME_PROCESSING,
        9,
        MIXED,
        5,
        0,
        new Evasions(Map.of(Evasion.SCRUBBED_METADATA, 0.5)));
  }

  /**
   * 20,000 accounts at once that mix harvest with a reseller's customers, each replaced when
   * banned.
   */
  static CampaignPlan hydra() {
    return new CampaignPlan(
        "hydra",
        List.of(new Pool(20_000, 2, 32)),
        30,
        CODE_AGENTS_PLANS,
        SOME_PROCESSING,
        8,
        MIXED,
        5,
        0,
        new Evasions(Map.of(Evasion.HONEST_TRAFFIC, 0.5, Evasion.SHORT_LIVES, 0.1)));
  }
}
