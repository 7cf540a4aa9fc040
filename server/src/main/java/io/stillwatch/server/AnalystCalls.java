package io.stillwatch.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.decide.Action;
import io.stillwatch.server.decide.Decision;
import io.stillwatch.server.decide.Standing;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.MemberView;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of whoever looks at campaigns and decides on them. */
final class AnalystCalls implements HttpService {
  private final Watch watch;

  AnalystCalls(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/campaigns", this::campaigns);
    rules.get("/campaigns/{id}", this::campaign);
    rules.post("/campaigns/{id}/decisions", this::decide);
    rules.get("/accounts/{id}", this::account);
    rules.get("/decisions", this::decisions);
    rules.post("/decisions/{id}/approve", this::approve);
    rules.post("/decisions/{id}/release", this::release);
    rules.post("/evaluate", this::evaluate);
  }

  private void campaigns(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    Call.send(response, 200, watch.findingsJson());
  }

  private void campaign(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    String id = id(request);
    for (JsonNode campaign : Call.JSON.readTree(watch.findingsJson()).path("campaigns")) {
      if (Call.text(campaign, "id").equals(id)) {
        Call.send(response, 200, campaign);
        return;
      }
    }
    throw new Refusal(404, "there is no such campaign");
  }

  private void account(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ANALYST);
    String account = request.path().pathParameters().get("id");
    Standing standing = watch.table().of(account, System.currentTimeMillis());
    ObjectNode answer = Call.JSON.createObjectNode().put("account", account);
    answer.put("campaign", standing.campaign()).put("decision", standing.decision());
    answer.put("action", standing.action().word());
    for (Findings findings : watch.findings()) {
      for (CampaignView campaign : findings.campaigns()) {
        campaign.accounts().stream()
            .filter(member -> member.account().equals(account))
            .forEach(
                member ->
                    answer
                        .put("membership", member.membership())
                        .put("flagged_at", member.flaggedAt().toString())
                        .put("exchanges", member.exchanges()));
      }
    }
    Call.send(response, 200, answer);
  }

  private void decide(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    String id = id(request);
    JsonNode body = Call.object(request);
    Action action =
        Action.of(Call.text(body, "action"))
            .orElseThrow(() -> new Refusal(400, "action is missing or not one that there is"));
    String because = because(body);
    long now = System.currentTimeMillis();
    long until = until(body, now);
    Decision decision =
        new Decision(
            UUID.randomUUID().toString(),
            id,
            action,
            because,
            until,
            now,
            holder.name(),
            "",
            "",
            "",
            members(id));
    watch.audit().note(holder.name(), "decide " + action.word() + " on " + id, because);
    watch.decided(decision);
    Call.send(response, 201, json(decision));
  }

  private List<String> members(String id) {
    for (Findings findings : watch.findings()) {
      for (CampaignView campaign : findings.campaigns()) {
        if (campaign.id().equals(id)) {
          return campaign.accounts().stream().map(MemberView::account).toList();
        }
      }
    }
    throw new Refusal(404, "there is no such campaign");
  }

  private static String because(JsonNode body) {
    String because = Call.text(body, "because").strip();
    if (because.isEmpty()) {
      throw new Refusal(400, "because is missing: every change needs a reason");
    }
    return because;
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
    ObjectNode answer = Call.JSON.createObjectNode();
    ArrayNode listed = answer.put("enforcing", watch.enforcing()).putArray("decisions");
    watch.decisions().all().forEach(decision -> listed.add(json(decision)));
    Call.send(response, 200, answer);
  }

  private void approve(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    String because = because(Call.object(request));
    Decision approved =
        watch.change(
            id(request),
            decision -> {
              requireApprovable(decision, holder);
              watch.audit().note(holder.name(), "approve " + decision.id(), because);
              return decision.approved(holder.name());
            });
    Call.send(response, 200, json(approved));
  }

  private static void requireApprovable(Decision decision, Holder holder) {
    if (decision.by().equals(holder.name())) {
      throw new Refusal(409, "a second person has to agree");
    }
    if (!decision.approvedBy().isEmpty() || decision.over(System.currentTimeMillis())) {
      throw new Refusal(409, "it was agreed to before, or has ended");
    }
  }

  private void release(ServerRequest request, ServerResponse response) throws IOException {
    Holder holder = Call.holder(request, watch.tokens(), Role.ANALYST);
    String because = because(Call.object(request));
    Decision released =
        watch.change(
            id(request),
            decision -> {
              if (decision.over(System.currentTimeMillis())) {
                throw new Refusal(409, "it has ended");
              }
              watch.audit().note(holder.name(), "release " + decision.id(), because);
              return decision.released(holder.name(), because);
            });
    Call.send(response, 200, json(released));
  }

  private static String id(ServerRequest request) {
    return request.path().pathParameters().get("id");
  }

  private void evaluate(ServerRequest request, ServerResponse response) {
    Call.holder(request, watch.tokens(), Role.ADMIN);
    watch.judge().judge();
    Call.send(response, 200, watch.findingsJson());
  }

  private static ObjectNode json(Decision decision) {
    return Call.JSON
        .createObjectNode()
        .put("decision", decision.id())
        .put("campaign", decision.campaign())
        .put("action", decision.action().word())
        .put("because", decision.because())
        .put("at", Instant.ofEpochMilli(decision.at()).toString())
        .put("until", Instant.ofEpochMilli(decision.until()).toString())
        .put("by", decision.by())
        .put("approved_by", decision.approvedBy())
        .put("released_by", decision.releasedBy())
        .put("waits_for_second_person", decision.waits())
        .put("accounts", decision.accounts().size());
  }
}
