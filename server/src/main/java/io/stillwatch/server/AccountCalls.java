package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Decision;
import io.stillwatch.enforce.Rule;
import io.stillwatch.enforce.Standing;
import io.stillwatch.server.decide.Appeal;
import io.stillwatch.server.decide.Appeal.Outcome;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls about one account: what is held against it, and its holder's appeal. */
final class AccountCalls implements HttpService {
  private final Watch watch;
  private final Evidence evidence;

  AccountCalls(Watch watch) {
    this.watch = watch;
    this.evidence = new Evidence(watch);
  }

  @Override
  public void routing(HttpRules rules) {
    // A name with a slash in it is no part of a path: these take it elsewhere.
    rules.get("/accounts", this::named);
    rules.post("/appeals", this::appealNamed);
    rules.get("/accounts/{id}", this::account);
    rules.post("/accounts/{id}/appeals", this::appeal);
    rules.delete("/accounts/{id}", this::forget);
    rules.get("/appeals", this::appeals);
    rules.post("/appeals/{id}/grant", (request, response) -> end(request, response, true));
    rules.post("/appeals/{id}/reject", (request, response) -> end(request, response, false));
  }

  private void account(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    Call.send(response, 200, evidence.of(Call.id(request)));
  }

  private void named(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    Call.send(response, 200, evidence.of(present(request.query().first("account").orElse(""))));
  }

  private void appeal(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    take(Call.object(request), Call.id(request), holder, response);
  }

  private void appealNamed(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    JsonNode body = Call.object(request);
    take(body, present(Call.text(body, "account")), holder, response);
  }

  private static String present(String account) {
    if (account.isEmpty()) {
      throw new Refusal(400, "account is missing");
    }
    return account;
  }

  private void take(JsonNode body, String account, Holder holder, ServerResponse response) {
    String because = Call.because(body);
    if (standing(account).campaign().isEmpty()) {
      throw new Refusal(404, "nothing is held against the account");
    }
    Appeal appeal =
        new Appeal(
            "A-" + UUID.randomUUID(),
            account,
            because,
            System.currentTimeMillis(),
            holder.name(),
            Call.JSON.writeValueAsString(evidence.of(account)),
            Outcome.OPEN,
            "",
            "");
    // The audit is never written anew, so that it must not hold what a person may want deleted.
    watch.audit().note(holder.name(), "take appeal " + appeal.id(), "");
    watch.docket().appealed(appeal);
    Call.send(response, 201, json(appeal));
  }

  private void forget(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ADMIN);
    String because = Call.because(Call.object(request));
    String account = Call.id(request);
    if (standing(account).action() != Action.ALLOW) {
      throw new Refusal(409, "something is decided on the account; release that first");
    }
    watch.audit().note(holder.name(), "delete what is kept of an account", because);
    long entries = watch.forget(account);
    Call.send(response, 200, Call.JSON.createObjectNode().put("deleted_entries", entries));
  }

  private void appeals(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    ObjectNode answer = Call.JSON.createObjectNode();
    ArrayNode listed = answer.putArray("appeals");
    watch.docket().appeals().forEach(appeal -> listed.add(json(appeal)));
    Call.send(response, 200, answer);
  }

  private void end(ServerRequest request, ServerResponse response, boolean granted)
      throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    String because = Call.because(Call.object(request));
    Outcome outcome = granted ? Outcome.GRANTED : Outcome.REJECTED;
    Appeal ended =
        watch
            .docket()
            .changeAppeal(
                Call.id(request),
                appeal -> {
                  requireMayEnd(appeal, holder, granted);
                  String what = outcome.word() + " appeal " + appeal.id();
                  watch.audit().note(holder.name(), what, because);
                  if (granted) {
                    watch.docket().decided(release(appeal, holder, because));
                  }
                  return appeal.decided(outcome, holder.name(), because);
                });
    Call.send(response, 200, json(ended));
  }

  private void requireMayEnd(Appeal appeal, Holder holder, boolean granted) {
    if (appeal.outcome() != Outcome.OPEN) {
      throw new Refusal(409, "it was decided before");
    }
    String decision = standing(appeal.account()).decision();
    boolean own =
        watch.docket().decisions().stream()
            .anyMatch(each -> each.id().equals(decision) && each.by().equals(holder.name()));
    if (own && !granted) {
      throw new Refusal(409, "somebody else than who decided has to reject an appeal");
    }
  }

  private Decision release(Appeal appeal, Holder holder, String because) {
    long now = System.currentTimeMillis();
    return Decision.ofPerson(
        "D-" + UUID.randomUUID(),
        standing(appeal.account()).campaign(),
        Action.ALLOW,
        because,
        now,
        now + Rule.LONGEST.toMillis(),
        holder.name(),
        false,
        List.of(appeal.account()));
  }

  private Standing standing(String account) {
    return watch.table().of(account, System.currentTimeMillis());
  }

  private static ObjectNode json(Appeal appeal) {
    ObjectNode json =
        Call.JSON
            .createObjectNode()
            .put("appeal", appeal.id())
            .put("account", appeal.account())
            .put("because", appeal.because())
            .put("at", Instant.ofEpochMilli(appeal.at()).toString())
            .put("by", appeal.by())
            .put("outcome", appeal.outcome().word())
            .put("decided_by", appeal.decidedBy())
            .put("decided_because", appeal.decidedBecause());
    json.set("evidence", Call.JSON.readTree(appeal.evidence()));
    return json;
  }
}
