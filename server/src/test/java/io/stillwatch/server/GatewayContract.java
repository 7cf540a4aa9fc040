package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds behind every gateway that asks {@code /authz}. */
interface GatewayContract {

  /**
   * Starts the gateway before a model, asking a service on a port; open lets through what is
   * undecided.
   */
  GatewayProcess gateway(Path folder, int model, int service, String token, boolean open)
      throws Exception;

  @Test
  default void aMemberIsRefusedOrThrottledAndOthersAreServed(
      @TempDir Path data, @TempDir Path folder) throws Exception {
    try (EnforcedCampaign campaign = EnforcedCampaign.in(data);
        ModelServer model = new ModelServer(BothModels::answer)) {
      Served service = campaign.service();
      try (GatewayProcess gateway =
          gateway(folder, model.port(), service.port(), service.token("decide"), false)) {
        assertThat(gateway.ask(CampaignLog.MEMBER).body()).contains("a poem");
        campaign.decide("refuse");
        assertThat(gateway.ask(CampaignLog.MEMBER).statusCode()).isEqualTo(403);
        assertThat(gateway.ask(CampaignLog.PERSON).body()).contains("a poem");
        campaign.decide("tag");
        assertThat(gateway.ask(CampaignLog.MEMBER).statusCode()).isEqualTo(200);
        Headers tagged = model.seen().getLast();
        assertThat(tagged.getFirst("X-Stillwatch-Action")).isEqualTo("tag");
        assertThat(tagged.getFirst("X-Stillwatch-Reason")).startsWith("tag, campaign ");
        campaign.decide("throttle");
        List<Integer> statuses = new ArrayList<>();
        for (int request = 0; request < 100; request++) {
          statuses.add(gateway.ask("pool-" + request % 40).statusCode());
        }
        assertThat(statuses).containsOnly(200, 429);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSizeBetween(60, 80);
      }
    }
  }

  @Test
  default void aCustomerCannotSpeakForAnotherOrForTheService(
      @TempDir Path data, @TempDir Path folder) throws Exception {
    try (EnforcedCampaign campaign = EnforcedCampaign.in(data);
        ModelServer model = new ModelServer(BothModels::answer)) {
      campaign.decide("refuse");
      Served service = campaign.service();
      try (GatewayProcess gateway =
          gateway(folder, model.port(), service.port(), service.token("decide"), false)) {
        String[] lies = {
          "X-Stillwatch-Account", CampaignLog.PERSON, "X-Stillwatch-Reason", "a friend"
        };
        assertThat(gateway.ask(CampaignLog.MEMBER, lies).statusCode()).isEqualTo(403);
        assertThat(gateway.ask(CampaignLog.PERSON, lies).statusCode()).isEqualTo(200);
        assertThat(model.seen().getLast().get("X-Stillwatch-Reason")).containsExactly("clear");
      }
    }
  }

  @Test
  default void whenTheServiceIsDownRequestsAreServedOrRefusedAsConfigured(
      @TempDir Path open, @TempDir Path closed) throws Exception {
    int nobody = GatewayProcess.freePort();
    try (ModelServer model = new ModelServer(BothModels::answer);
        GatewayProcess first = gateway(open, model.port(), nobody, "none", true);
        GatewayProcess second = gateway(closed, model.port(), nobody, "none", false)) {
      assertThat(first.ask(CampaignLog.PERSON).statusCode()).isEqualTo(200);
      assertThat(second.ask(CampaignLog.PERSON).statusCode()).isBetween(500, 503);
    }
  }
}
