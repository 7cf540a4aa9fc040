package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.server.decide.DecisionView;
import io.stillwatch.server.decide.DecisionsView;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.view.MemberView;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of whoever decides on campaigns. */
final class DecisionCalls implements HttpService {
  private final Watch watch;

  DecisionCalls(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.post("/campaigns/{id}/decisions", this::decide);
    rules.get("/decisions", this::decisions);
    rules.get("/policy", this::policy);
    rules.post("/decisions/{id}/approve", this::approve);
    rules.post("/decisions/{id}/release", this::release);
  }

  private void decide(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    String id = Call.id(request);
    JsonNode body = Call.object(request);
    Action action =
        Action.of(Call.text(body, "action"))
            .orElseThrow(() -> new Refusal(400, "action is missing or not one that there is"));
    String because = Call.because(body);
    long now = System.currentTimeMillis();
    long until = until(body, now);
    String account = Call.text(body, "account");
    List<String> members = members(id);
    if (!account.isEmpty() && !members.contains(account)) {
      throw new Refusal(404, "the account is no member of the campaign");
    }
    Decision decision =
        Decision.ofPerson(
            "D-" + UUID.randomUUID(),
            id,
            action,
            because,
            now,
            until,
            holder.name(),
            account.isEmpty(),
            account.isEmpty() ? members : List.of(account));
    watch.audit().note(holder.name(), "decide " + action.word() + " on " + id, because);
    watch.docket().decided(decision);
    send(response, 201, decision);
  }

  private List<String> members(String id) {
    return watch.campaign(id).accounts().stream().map(MemberView::account).toList();
  }

  private static long until(JsonNode body, long now) {
    try {
      long until = Instant.parse(Call.text(body, "until")).toEpochMilli();
      if (until > now) {
        return until;
      }
    } catch (DateTimeException | ArithmeticException failure) {
      throw new Refusal(400, "until is missing or not a time (RFC 3339): every action ends");
    }
    throw new Refusal(400, "until is past");
  }

  private void decisions(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    long now = System.currentTimeMillis();
    List<DecisionView> views =
        watch.docket().decisions().stream()
            .map(decision -> DecisionView.of(decision, now))
            .toList();
    Call.send(response, 200, new DecisionsView(watch.enforcing(), views).json());
  }

  private void policy(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    RulesInForce rules = watch.rules();
    ObjectNode answer = Call.JSON.createObjectNode().put("policy", rules.text());
    if (rules.since() == 0) {
      answer.putNull("since");
    } else {
      answer.put("since", Instant.ofEpochMilli(rules.since()).toString());
    }
    Call.send(response, 200, answer);
  }

  private void approve(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    String because = Call.because(Call.object(request));
    Decision approved =
        watch
            .docket()
            .change(
                Call.id(request),
                decision -> {
                  requireApprovable(decision, holder);
                  watch.audit().note(holder.name(), "approve " + decision.id(), because);
                  return decision.agreed(holder.name());
                });
    send(response, 200, approved);
  }

  private static void requireApprovable(Decision decision, Holder holder) {
    String hindrance = decision.hindersAgreement(holder.name(), System.currentTimeMillis());
    if (!hindrance.isEmpty()) {
      throw new Refusal(409, hindrance);
    }
  }

  private void release(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    String because = Call.because(Call.object(request));
    Decision released =
        watch
            .docket()
            .change(
                Call.id(request),
                decision -> {
                  if (decision.over(System.currentTimeMillis())) {
                    throw new Refusal(409, "it has ended");
                  }
                  watch.audit().note(holder.name(), "release " + decision.id(), because);
                  return decision.released(holder.name(), because);
                });
    send(response, 200, released);
  }

  private static void send(ServerResponse response, int status, Decision decision) {
    DecisionView view = DecisionView.of(decision, System.currentTimeMillis());
    Call.send(response, status, DecisionsView.json(view));
  }
}
