package io.stillwatch.laboratory.evaluate;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as JSON; numbers that are not known are absent. Stateless. */
final class FiguresJson {

  private FiguresJson() {}

  static void write(Figures figures, ObjectNode out) {
    out.put("folder", figures.folder());
    number(out, "precision", figures.precision());
    out.put("honest_accounts", figures.honestAccounts());
    out.put("honest_accused", figures.honestAccused());
    number(out, "expected_innocent", figures.expectedInnocent());
    out.put("found", figures.found());
    out.put("false_campaigns", figures.falseCampaigns());
    out.put("split", figures.split());
    out.put("mixed", figures.mixed());
    ArrayNode campaigns = out.putArray("campaigns");
    figures.campaigns().forEach(campaign -> write(campaign, campaigns.addObject()));
    ArrayNode populations = out.putArray("populations");
    for (PopulationFigures population : figures.populations()) {
      populations
          .addObject()
          .put("population", population.population())
          .put("accounts", population.accounts())
          .put("accused", population.accused());
    }
  }

  private static void write(CampaignFigures campaign, ObjectNode out) {
    out.put("campaign", campaign.campaign());
    out.put("accounts", campaign.accounts());
    out.put("found", campaign.found());
    number(out, "recall", campaign.recall());
    out.put("exchanges", campaign.exchanges());
    out.put("leaked", campaign.leaked());
    number(out, "leaked_share", campaign.leakedShare());
    number(out, "hours_until_detected", campaign.hoursUntilDetected());
    ArrayNode foundAs = out.putArray("found_as");
    campaign.foundAs().forEach(foundAs::add);
  }

  private static void number(ObjectNode out, String name, double value) {
    if (!Double.isNaN(value)) {
      out.put(name, value);
    }
  }
}
