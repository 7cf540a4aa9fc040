package io.stillwatch.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.decide.Action;
import io.stillwatch.server.decide.Standing;
import io.stillwatch.server.locks.Role;
import java.io.IOException;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls that a gateway makes before it serves a request. */
final class GatewayCalls implements HttpService {
  private final Watch watch;
  private final boolean failClosed;

  GatewayCalls(Watch watch, boolean failClosed) {
    this.watch = watch;
    this.failClosed = failClosed;
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
    Standing standing = watch.table().of(account, System.currentTimeMillis());
    ObjectNode answer = Call.JSON.createObjectNode();
    answer.put("decision", standing.decision());
    answer.put("action", inForce(standing).word());
    if (!watch.enforcing()) {
      answer.put("rehearsed", standing.action().word());
    }
    answer.put("campaign", standing.campaign());
    ArrayNode reasons = answer.putArray("reasons");
    standing.reasons().forEach(reasons::add);
    if (standing.until() == 0) {
      answer.putNull("until");
    } else {
      answer.put("until", Instant.ofEpochMilli(standing.until()).toString());
    }
    Call.send(response, 200, answer);
  }

  /** What is done now: nothing in rehearsal, and a throttled campaign passes while its bucket lasts. */
  private Action inForce(Standing standing) {
    return watch.enforcing() ? standing.action() : Action.ALLOW;
  }

  private void authorize(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.DECIDE);
    String account =
        request.headers().first(HeaderNames.create("X-Stillwatch-Account")).orElse("");
    if (account.isEmpty()) {
      response.header("X-Stillwatch-Reason", failClosed ? "no account, closed" : "no account, open");
      response.status(failClosed ? 403 : 200).send();
      return;
    }
    Standing standing = watch.table().of(account, System.currentTimeMillis());
    Action action = inForce(standing);
    response.header("X-Stillwatch-Action", action.word());
    response.header("X-Stillwatch-Reason", reason(standing, action));
    response.status(status(standing, action)).send();
  }

  private int status(Standing standing, Action action) {
    return switch (action) {
      case ALLOW, TAG, WITHHOLD_REASONING -> 200;
      case VERIFY, REFUSE -> 403;
      case THROTTLE ->
          watch.buckets().pass(standing.campaign(), System.currentTimeMillis()) ? 200 : 429;
    };
  }

  private String reason(Standing standing, Action action) {
    if (standing.campaign().isEmpty()) {
      return "clear";
    }
    String rehearsed = watch.enforcing() ? "" : ", rehearsed " + standing.action().word();
    return action.word() + rehearsed + ", campaign " + standing.campaign();
  }

  private void portkey(ServerRequest request, ServerResponse response) throws IOException {
    Call.holder(request, watch.tokens(), Role.DECIDE);
    JsonNode metadata = Call.object(request).path("metadata");
    String account = Call.text(metadata, "account");
    if (account.isEmpty()) {
      account = Call.text(metadata, "_user");
    }
    ObjectNode answer = Call.JSON.createObjectNode();
    if (account.isEmpty()) {
      answer.put("verdict", !failClosed);
      answer.putObject("data").put("reason", failClosed ? "no account, closed" : "no account, open");
    } else {
      Standing standing = watch.table().of(account, System.currentTimeMillis());
      Action action = inForce(standing);
      answer.put("verdict", status(standing, action) == 200);
      answer.putObject("data").put("reason", reason(standing, action)).put("action", action.word());
    }
    Call.send(response, 200, answer);
  }
}
