package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the console is told: how things stand, a campaign in words, whom a decision touches. */
final class SheetCallsTest {
  @TempDir private Path data;

  private static JsonNode get(Served service, String path) {
    return Call.JSON.readTree(service.call("GET /v1/" + path).body());
  }

  @Test
  void beforeAnythingCameInTheOverviewSaysSo() throws Exception {
    try (Served service = Served.in(data)) {
      JsonNode overview = get(service, "overview");
      assertThat(overview.at("/headline").stringValue()).isEqualTo("Nothing was judged yet");
      assertThat(overview.at("/campaigns").isEmpty()).isTrue();
      assertThat(overview.at("/you/role").stringValue()).isEqualTo("admin");
      assertThat(overview.at("/state/enforcing").booleanValue()).isFalse();
    }
  }

  @Test
  void theOverviewSaysWhatIsInForceOnACampaign() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      found.decide("throttle");
      Served analyst = found.service().as(found.service().token("analyst"));
      JsonNode overview = get(analyst, "overview");
      assertThat(overview.at("/headline").stringValue()).isEqualTo("1 campaign in 198 accounts");
      assertThat(overview.at("/you/role").stringValue()).isEqualTo("analyst");
      JsonNode campaign = overview.at("/campaigns/0");
      assertThat(campaign.at("/id").stringValue()).isEqualTo(found.name());
      assertThat(campaign.at("/in_force/0/action").stringValue()).isEqualTo("throttle");
      assertThat(campaign.at("/why").isEmpty()).isFalse();
      assertThat(overview.at("/state/enforcing").booleanValue()).isTrue();
    }
  }

  @Test
  void whoMayBeAVictimIsCountedBeforeAnythingIsDecided() throws Exception {
    try (EnforcedCampaign found = EnforcedCampaign.in(data)) {
      found
          .service()
          .call(
              "POST /v1/accounts", "{\"account\":\"pool-1\",\"created\":\"2024-01-01T00:00:00Z\"}");
      found.service().call("POST /v1/evaluate");
      String path = "campaigns/" + found.name() + "/reach";
      JsonNode actions = get(found.service(), path).at("/actions");
      JsonNode refuse = actions.get(actions.size() - 1);
      int accounts = refuse.at("/accounts").intValue();
      assertThat(refuse.at("/action").stringValue()).isEqualTo("refuse");
      assertThat(refuse.at("/touched").intValue()).isEqualTo(accounts - 1);
      assertThat(refuse.at("/guarded").findValuesAsString("left")).containsExactly("verify");
      assertThat(actions.at("/0/guarded").isEmpty()).isTrue();
      JsonNode one = get(found.service(), path + "?account=pool-1").at("/actions/5");
      assertThat(one.at("/accounts").intValue()).isEqualTo(1);
      assertThat(one.at("/touched").intValue()).isZero();
      for (String none : List.of(path + "?account=person-1", "campaigns/C-0/reach")) {
        assertThat(found.service().call("GET /v1/" + none).statusCode()).isEqualTo(404);
      }
    }
  }
}
