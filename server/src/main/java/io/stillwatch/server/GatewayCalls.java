package io.stillwatch.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.enforce.Standing;
import io.stillwatch.server.Gate.Answer;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.seen.Door;
import java.io.IOException;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls that a gateway makes before it serves a request. */
final class GatewayCalls implements HttpService {
  static final String ACCOUNT = "X-Stillwatch-Account";
  static final String ACTION = "X-Stillwatch-Action";
  static final String REASON = "X-Stillwatch-Reason";

  private static final HeaderName ACCOUNT_HEADER = HeaderNames.create(ACCOUNT);

  private final Watch watch;
  private final Gate gate;

  GatewayCalls(Watch watch, Gate gate) {
    this.watch = watch;
    this.gate = gate;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.post("/v1/decide", this::decide);
    rules.get("/authz", this::authorize);
    rules.post("/hooks/portkey", this::portkey);
  }

  private void decide(ServerRequest request, ServerResponse response) throws IOException {
    Call.holder(request, watch.tokens(), Role.DECIDE);
    String account = Call.text(Call.object(request), "account");
    if (account.isEmpty()) {
      throw new Refusal(400, "account is missing");
    }
    Answer given = gate.look(Door.DECIDE, account);
    Standing standing = given.standing();
    ObjectNode answer = Call.JSON.createObjectNode();
    answer.put("decision", standing.decision());
    answer.put("action", given.action().word());
    if (watch.judged() && !watch.enforcing()) {
      answer.put("rehearsed", standing.action().word());
    }
    answer.put("campaign", standing.campaign());
    ArrayNode reasons = answer.putArray("reasons");
    standing.reasons().forEach(reasons::add);
    if (!watch.judged()) {
      reasons.add(given.reason());
    }
    if (standing.until() == 0) {
      answer.putNull("until");
    } else {
      answer.put("until", Instant.ofEpochMilli(standing.until()).toString());
    }
    Call.send(response, 200, answer);
  }

  private void authorize(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.DECIDE);
    Answer answer = gate.pass(Door.AUTHZ, request.headers().first(ACCOUNT_HEADER).orElse(""));
    response.header(ACTION, answer.action().word());
    response.header(REASON, answer.reason());
    response.status(answer.status()).send();
  }

  private void portkey(ServerRequest request, ServerResponse response) throws IOException {
    Call.holder(request, watch.tokens(), Role.DECIDE);
    JsonNode metadata = Call.object(request).path("metadata");
    String account = Call.text(metadata, "account");
    if (account.isEmpty()) {
      account = Call.text(metadata, "_user");
    }
    Answer given = gate.pass(Door.PORTKEY, account);
    ObjectNode answer = Call.JSON.createObjectNode().put("verdict", given.passes());
    answer.putObject("data").put("reason", given.reason()).put("action", given.action().word());
    Call.send(response, 200, answer);
  }
}
