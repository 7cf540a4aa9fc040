package io.stillwatch.cli;

import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.TouchedAccount;
import java.time.Instant;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rehearsal in JSON, schema {@code stillwatch/rehearsal/1}: the same rehearsal gives the same
 * bytes.
 */
final class RehearsalJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private RehearsalJson() {}

  static String of(RehearsalView view) {
    ObjectNode json = JSON.createObjectNode().put("schema", "stillwatch/rehearsal/1");
    json.putObject("window").put("from", view.from().toString()).put("to", view.to().toString());
    json.put("exchanges", view.exchanges()).put("accounts", view.accounts());
    json.put("agree_after", view.agreement().toString());
    ArrayNode cohorts = json.putArray("cohorts");
    for (CohortView cohort : view.cohorts()) {
      cohorts
          .addObject()
          .put("kind", cohort.kind())
          .put("name", cohort.name())
          .put("accounts", cohort.accounts())
          .put("expected_innocent", rounded(cohort.expectedInnocent()))
          .put("first_at", cohort.first().toString())
          .put("hardest_action", cohort.hardest().word())
          .put("stopped", cohort.stopped());
    }
    ArrayNode campaigns = json.putArray("campaigns");
    view.campaigns().forEach(acted -> campaign(acted, campaigns.addObject()));
    ArrayNode guarded = json.putArray("guarded");
    view.guarded()
        .forEach((guard, count) -> guarded.addObject().put("guard", guard).put("accounts", count));
    json.put("undecided", view.undecided());
    return JSON.writeValueAsString(json) + "\n";
  }

  private static void campaign(ActedCampaign acted, ObjectNode json) {
    json.put("id", acted.campaign().id());
    json.put("exchanges", acted.campaign().exchanges()).put("harvest", acted.harvest());
    json.put("stopped", acted.stopped()).put("harvest_stopped", acted.harvestStopped());
    json.put("output_tokens_stopped", acted.tokensStopped());
    json.put("without_reasoning", acted.weakened()).put("tagged", acted.tagged());
    ArrayNode decisions = json.putArray("decisions");
    for (Decision decision : acted.decisions()) {
      decisions
          .addObject()
          .put("decision", decision.id())
          .put("rule", decision.rule())
          .put("action", decision.action().word())
          .put("because", decision.because())
          .put("at", time(decision.at()))
          .put("until", time(decision.until()))
          .put("accounts", decision.accounts().size());
    }
    ArrayNode accounts = json.putArray("accounts");
    for (TouchedAccount account : acted.accounts()) {
      accounts
          .addObject()
          .put("account", account.account())
          .put("decision", account.decision())
          .put("action", account.action().word())
          .put("at", time(account.at()))
          .put("stopped", account.stopped())
          .put("harvest_stopped", account.harvestStopped())
          .put("without_reasoning", account.weakened())
          .put("tagged", account.tagged());
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static String time(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds).toString();
  }
}
