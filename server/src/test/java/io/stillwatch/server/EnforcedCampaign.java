package io.stillwatch.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A service that found the campaign of {@link CampaignLog} and enforces what is decided on it. */
final class EnforcedCampaign implements AutoCloseable {
  private final Served service;
  private final String campaign;

  private EnforcedCampaign(Served service, String campaign) {
    this.service = service;
    this.campaign = campaign;
  }

  static EnforcedCampaign in(Path data) {
    return with(Served.settings(data));
  }

  static EnforcedCampaign with(ServerSettings settings) {
    Served service = Served.with(settings);
    service.call("POST /v1/exchanges", CampaignLog.lines());
    service.call("POST /v1/mode", "{\"mode\":\"enforce\",\"because\":\"a test\"}");
    return new EnforcedCampaign(service, judged(service));
  }

  private static String judged(Served service) {
    JsonNode findings = Call.JSON.readTree(service.call("POST /v1/evaluate").body());
    return Call.text(findings.at("/campaigns/0"), "id");
  }

  /**
   * The campaign by what it is called once all was judged again. Not to be closed: the service is
   * the same.
   */
  EnforcedCampaign judgedAgain() {
    return new EnforcedCampaign(service, judged(service));
  }

  Served service() {
    return service;
  }

  /** What the campaign is called. */
  String name() {
    return campaign;
  }

  /** Decides on the campaign until tomorrow; the last decision counts. */
  void decide(String action) {
    String until = Instant.now().plus(Duration.ofDays(1)).toString();
    String body =
        "{\"action\":\"" + action + "\",\"because\":\"a test\",\"until\":\"" + until + "\"}";
    int status = service.call("POST /v1/campaigns/" + campaign + "/decisions", body).statusCode();
    if (status != 201) {
      throw new AssertionError("not decided: " + status);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
