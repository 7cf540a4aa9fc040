package io.stillwatch.laboratory.evaluate;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as JSON; numbers that are not known are absent. Stateless. */
final class FiguresJson {

  private FiguresJson() {}

  static void write(Figures figures, ObjectNode out) {
    out.put("folder", figures.folder());
    out.put("case", figures.scenario());
    out.put("method", figures.method().name());
    out.put("source", figures.method().source());
    number(out, "precision", figures.precision());
    out.put("honest_accounts", figures.honestAccounts());
    out.put("honest_accused", figures.honestAccused());
    number(out, "expected_innocent", figures.expectedInnocent());
    number(out, "expected_false_campaigns", figures.expectedFalse());
    number(out, "harvest_said", figures.harvest().said());
    number(out, "harvest_was", figures.harvest().was());
    figures.expected().ifPresent(expected -> out.put("as_expected", figures.asExpected()));
    if (figures.method().grouping()) {
      out.put("found", figures.found());
      out.put("false_campaigns", figures.falseCampaigns());
      out.put("split", figures.split());
      out.put("mixed", figures.mixed());
    }
    calibration(figures.calibration(), out.putArray("calibration"));
    ArrayNode campaigns = out.putArray("campaigns");
    figures.campaigns().forEach(campaign -> write(campaign, campaigns.addObject()));
    ArrayNode populations = out.putArray("populations");
    write(figures.populations(), populations);
  }

  private static void write(List<PopulationFigures> figures, ArrayNode out) {
    for (PopulationFigures population : figures) {
      out.addObject()
          .put("population", population.population())
          .put("accounts", population.accounts())
          .put("accused", population.accused());
    }
  }

  static void write(Summary summary, ObjectNode out) {
    out.put("case", summary.scenario());
    out.put("campaign", summary.campaign());
    out.put("method", summary.method().name());
    out.put("runs", summary.runs());
    out.put("accounts", summary.accounts());
    interval(summary.recall(), "recall", out);
    interval(summary.precision(), "precision", out);
    interval(summary.honest(), "honest_accused", out);
    interval(summary.leaked(), "leaked", out);
    interval(summary.hours(), "hours_until_detected", out);
    out.put("missed", summary.missed());
    if (summary.asExpected() >= 0) {
      out.put("as_expected", summary.asExpected());
    }
    if (summary.method().grouping()) {
      out.put("false_campaigns", summary.falseCampaigns());
      out.put("split", summary.split());
      out.put("mixed", summary.mixed());
    }
  }

  private static void interval(Interval interval, String name, ObjectNode out) {
    if (Double.isNaN(interval.value())) {
      return;
    }
    ObjectNode figure = out.putObject(name).put("value", interval.value());
    number(figure, "low", interval.low());
    number(figure, "high", interval.high());
  }

  private static void calibration(Calibration calibration, ArrayNode out) {
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.accounts() > 0) {
        out.addObject()
            .put("said", bin.said())
            .put("observed", bin.observed())
            .put("accounts", bin.accounts());
      }
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
    if (!campaign.parts().isEmpty()) {
      write(campaign.parts(), out.putArray("parts"));
    }
  }

  private static void number(ObjectNode out, String name, double value) {
    if (!Double.isNaN(value)) {
      out.put(name, value);
    }
  }
}
