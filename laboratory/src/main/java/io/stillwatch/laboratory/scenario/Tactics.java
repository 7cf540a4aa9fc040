package io.stillwatch.laboratory.scenario;

import io.stillwatch.laboratory.campaign.CampaignPlan;
import io.stillwatch.laboratory.campaign.CampaignPlan.Pool;
import io.stillwatch.laboratory.campaign.CampaignPlan.Supply;
import io.stillwatch.laboratory.campaign.Evasion;
import io.stillwatch.laboratory.campaign.Evasions;
import java.util.List;
import java.util.Map;

/** Campaigns that show one tactic each, with numbers of a usual size. */
final class Tactics {

  private Tactics() {}

  /** One pool is banned whole, another takes up the list within hours. */
  static CampaignPlan failover() {
    return new CampaignPlan(
        "failover",
        List.of(new Pool(1000, 2, 12), new Pool(1000, 12, 22)),
        30,
        Incidents.CODE_AGENTS_PLANS,
        Incidents.SOME_PROCESSING,
        6,
        Incidents.MIXED,
        3,
        0,
        Evasions.NONE);
  }

  /** A second campaign that shares nothing with the seed case. */
  static CampaignPlan mathematicians() {
    return new CampaignPlan(
        "mathematicians",
        List.of(new Pool(1000, 4, 22)),
        40,
        Incidents.REASONING,
        Map.of("grade", 0.1),
        3,
        new Supply(9, 0.1, 25),
        2,
        0,
        Evasions.NONE);
  }

  /** Cleaning accounts whose prompts hold what was served to the others. */
  static CampaignPlan cleaning() {
    return new CampaignPlan(
        "cleaning",
        List.of(new Pool(1000, 2, 22)),
        25,
        Incidents.CODE_AGENTS_PLANS,
        Map.of("clean", 0.35, "grade", 0.15),
        5,
        Incidents.MIXED,
        3,
        0,
        Evasions.NONE);
  }

  /** Twelve thousand requests, each another technique, and the next day all at once. */
  static CampaignPlan recon() {
    return new CampaignPlan(
        "recon",
        List.of(new Pool(1000, 3, 22)),
        30,
        Incidents.CODE_AGENTS_PLANS,
        Incidents.SOME_PROCESSING,
        6,
        Incidents.MIXED,
        3,
        12_000,
        Evasions.NONE);
  }

  /** Accounts that grade what others were served more than they harvest. */
  static CampaignPlan judging() {
    return new CampaignPlan(
        "judging",
        List.of(new Pool(800, 2, 22)),
        30,
        Incidents.REASONING,
        Map.of("grade", 0.6),
        4,
        Incidents.MIXED,
        3,
        0,
        Evasions.NONE);
  }

  /** Harvest on the accounts of people whose keys were stolen. */
  static CampaignPlan stolenKeys() {
    return new CampaignPlan(
        "stolen-keys",
        List.of(new Pool(600, 2, 22)),
        30,
        Incidents.CODE_AGENTS_PLANS,
        Incidents.SOME_PROCESSING,
        6,
        Incidents.MIXED,
        3,
        0,
        new Evasions(Map.of(Evasion.STOLEN_KEYS, 1.0)));
  }
}
