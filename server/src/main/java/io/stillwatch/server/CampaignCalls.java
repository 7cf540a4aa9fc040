package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.locks.Role;
import tools.jackson.databind.JsonNode;

/** The calls of whoever looks at campaigns. */
final class CampaignCalls implements HttpService {
  private static final String ENDS = "ends";
  private static final String GOES_ON = "goes-on";

  private final Watch watch;

  CampaignCalls(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/campaigns", this::campaigns);
    rules.get("/campaigns/{id}", this::campaign);
    rules.post("/evaluate", this::evaluate);
  }

  private void campaigns(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    Call.send(response, 200, watch.findingsJson());
  }

  private void campaign(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    String id = Call.id(request);
    for (JsonNode campaign : Call.JSON.readTree(watch.findingsJson()).path("campaigns")) {
      if (Call.text(campaign, "id").equals(id)) {
        Call.send(response, 200, campaign);
        return;
      }
    }
    throw new Refusal(404, "there is no such campaign");
  }

  private void evaluate(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ADMIN);
    String log = request.query().first("log").orElse(ENDS);
    if (!log.equals(ENDS) && !log.equals(GOES_ON)) {
      throw new Refusal(400, "log is " + ENDS + " or " + GOES_ON);
    }
    watch.judge().judge(log.equals(GOES_ON));
    Call.send(response, 200, watch.findingsJson());
  }
}
