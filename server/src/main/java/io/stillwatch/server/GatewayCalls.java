package io.stillwatch.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Standing;
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
    if (!watch.judged()) {
      sendUnjudged(response);
      return;
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

  private void sendUnjudged(ServerResponse response) {
    ObjectNode answer = Call.JSON.createObjectNode().put("decision", "");
    answer.put("action", (failClosed ? Action.REFUSE : Action.ALLOW).word()).put("campaign", "");
    answer.putArray("reasons").add(unanswered("nothing was judged yet"));
    answer.putNull("until");
    Call.send(response, 200, answer);
  }

  private String unanswered(String why) {
    return why + (failClosed ? ", closed" : ", open");
  }

  /** What keeps a question about an account from being answered; empty if nothing does. */
  private String hindrance(String account) {
    if (account.isEmpty()) {
      return "no account";
    }
    return watch.judged() ? "" : "nothing was judged yet";
  }

  /** What is done now: nothing in rehearsal. */
  private Action inForce(Standing standing) {
    return watch.enforcing() ? standing.action() : Action.ALLOW;
  }

  private void authorize(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.DECIDE);
    String account =
        request.headers().first(HeaderNames.create("X-Stillwatch-Account")).orElse("");
    String hindrance = hindrance(account);
    if (!hindrance.isEmpty()) {
      response.header("X-Stillwatch-Reason", unanswered(hindrance));
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
    String hindrance = hindrance(account);
    if (!hindrance.isEmpty()) {
      answer.put("verdict", !failClosed);
      answer.putObject("data").put("reason", unanswered(hindrance));
    } else {
      Standing standing = watch.table().of(account, System.currentTimeMillis());
      Action action = inForce(standing);
      answer.put("verdict", status(standing, action) == 200);
      answer.putObject("data").put("reason", reason(standing, action)).put("action", action.word());
    }
    Call.send(response, 200, answer);
  }
}
