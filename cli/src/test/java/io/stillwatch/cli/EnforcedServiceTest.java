package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.server.ServerSettings;
import io.stillwatch.server.ServerSettings.Deciding;
import io.stillwatch.server.StillwatchServer;
import io.stillwatch.server.policy.PolicyFile;
import io.stillwatch.server.policy.WrittenPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A policy in a service, from the traffic to the gateway's answer and to an appeal. */
final class EnforcedServiceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WHY = "{\"because\":\"I looked at it\"}";

  @TempDir private Path folder = Path.of("");
  private ServiceCaller service = new ServiceCaller(0);
  private String administrator = "";
  private String ann = "";
  private String bob = "";

  private StillwatchServer start(WrittenPolicy policy) {
    StillwatchServer server =
        StillwatchServer.start(
            ServerSettings.onLoopback(folder.resolve("data"))
                .deciding(new Deciding(policy, false)));
    service = new ServiceCaller(server.port());
    administrator = server.firstToken().isEmpty() ? administrator : server.firstToken();
    return server;
  }

  private JsonNode asked(String account) throws IOException, InterruptedException {
    return service.call("POST", "/v1/decide", administrator, "{\"account\":\"" + account + "\"}");
  }

  private String action(String account) throws IOException, InterruptedException {
    return asked(account).path("action").asString();
  }

  private JsonNode decisionOf(String rule) throws IOException, InterruptedException {
    for (JsonNode each : service.call("GET", "/v1/decisions", ann, "").path("decisions")) {
      if (each.path("rule").asString().equals(rule)) {
        return each;
      }
    }
    throw new AssertionError("no decision by " + rule);
  }

  private void take(Path traffic) throws IOException, InterruptedException {
    service.call(
        "POST", "/v1/accounts", administrator, Files.readString(traffic.resolve("accounts.jsonl")));
    service.call(
        "POST",
        "/v1/exchanges",
        administrator,
        Files.readString(traffic.resolve("exchanges.jsonl")));
    service.call("POST", "/v1/evaluate", administrator, "");
  }

  @Test
  void aRuleProposesAPersonAgreesAnAdministratorTurnsItOnAndAnAppealLetsGo() throws Exception {
    Path traffic = Traffic.in(folder);
    WrittenPolicy policy = PolicyFile.written(Path.of("..", "examples", "graduated.policy"));
    String member;
    try (StillwatchServer server = start(policy)) {
      ann = service.analyst("ann", administrator);
      bob = service.analyst("bob", administrator);
      take(traffic);
      JsonNode proposed = decisionOf("refuse-the-sure");
      assertThat(proposed.path("state").asString()).isEqualTo("waits");
      assertThat(proposed.path("by").asString()).isEqualTo("policy");
      assertThat(proposed.path("because").asString()).contains("with high confidence");
      member = member();
      assertThat(asked(member).path("rehearsed").asString()).isEqualTo("allow");

      service.call("POST", "/v1/decisions/" + name(proposed) + "/approve", ann, WHY);
      assertThat(asked(member).path("rehearsed").asString()).isEqualTo("refuse");
      assertThat(action(member)).as("rehearsal is the default").isEqualTo("allow");
      service.call(
          "POST", "/v1/mode", administrator, "{\"mode\":\"enforce\",\"because\":\"rehearsed\"}");
      assertThat(action(member)).isEqualTo("refuse");
      appeal(member);
      assertThat(action(member)).as("an appeal was granted").isEqualTo("allow");
    }
    try (StillwatchServer server = start(policy)) {
      assertThat(server.firstToken()).isEmpty();
      assertThat(action(member)).as("after a restart").isEqualTo("allow");
      assertThat(decisionOf("refuse-the-sure").path("state").asString()).isEqualTo("holds");
      releaseAndDecideFromTheCommandLine();
    }
    assertThat(folder.resolve("data").resolve("audit.log"))
        .content()
        .contains("propose refuse", "approve D-", "granted appeal", "\"who\":\"policy\"");
  }

  private String member() throws IOException, InterruptedException {
    for (JsonNode account :
        service.call("GET", "/v1/campaigns", ann, "").path("campaigns").path(0).path("accounts")) {
      if (account.path("membership").asDouble() >= 0.9999) {
        return account.path("account").asString();
      }
    }
    throw new AssertionError("no sure member");
  }

  private void appeal(String member) throws IOException, InterruptedException {
    JsonNode evidence = service.call("GET", "/v1/accounts/" + member, ann, "");
    assertThat(evidence.path("reasons")).isNotEmpty();
    assertThat(evidence.path("alternatives")).isNotEmpty();
    assertThat(evidence.path("grounds")).isNotEmpty();
    assertThat(evidence.path("statement").asString()).contains("Accused since");
    // What was judged while the log was still coming in may have been decided more mildly first.
    assertThat(evidence.path("decisions").findValuesAsString("rule")).contains("refuse-the-sure");
    JsonNode appeal =
        service.call(
            "POST", "/v1/accounts/" + member + "/appeals", ann, "{\"because\":\"it is a class\"}");
    assertThat(appeal.path("evidence")).isEqualTo(evidence);
    assertThat(service.send("POST", "/v1/accounts/nobody/appeals", ann, WHY).statusCode())
        .isEqualTo(404);
    String path = "/v1/appeals/" + appeal.path("appeal").asString();
    assertThat(service.send("POST", path + "/grant", bob, "{}").statusCode()).isEqualTo(400);
    assertThat(service.call("POST", path + "/grant", bob, WHY).path("outcome").asString())
        .isEqualTo("granted");
    assertThat(service.send("POST", path + "/reject", ann, WHY).statusCode()).isEqualTo(409);
    assertThat(service.send("GET", "/metrics", ann, "").body())
        .contains("stillwatch_appeals{outcome=\"granted\"} 1");
  }

  /** Runs a command on the service, as ann. */
  private Command run(Object... words) throws IOException {
    Path token = Files.writeString(folder.resolve("ann.token"), ann + "\n");
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--service", "http://127.0.0.1:" + service.port(), "--token-file", token));
    return Command.inPipe(all.toArray());
  }

  private void releaseAndDecideFromTheCommandLine() throws IOException, InterruptedException {
    String id = name(decisionOf("refuse-the-sure"));
    Command released = run("decisions", "release", id, "--because", "an error");
    assertThat(released.exitCode()).as(released.err()).isZero();
    assertThat(released.out()).contains("released", "ann: an error");
    service.call("POST", "/v1/evaluate", administrator, "");
    assertThat(decisionOf("refuse-the-sure").path("state").asString())
        .as("a rule does not do again what a person undid")
        .isEqualTo("released");

    JsonNode campaign = service.call("GET", "/v1/campaigns", ann, "").path("campaigns").path(0);
    Instant until = Instant.now().plus(1, ChronoUnit.DAYS);
    String found = campaign.path("id").asString();
    Command decided =
        run("decide", found, "withhold_reasoning", "--because", "harvest", "--until", until);
    assertThat(decided.exitCode()).as(decided.err()).isZero();
    assertThat(action(memberBut(campaign))).isEqualTo("withhold_reasoning");
    Command listed = run("decisions");
    assertThat(listed.out()).contains("enforced", "released", "withhold reasoning", "ann, ");
    Command unknown = run("decide", "C-NONE", "tag", "--because", "x", "--until", until);
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no such campaign", "[unknown-name]");
  }

  /** A member that no appeal was granted to. */
  private String memberBut(JsonNode campaign) throws IOException, InterruptedException {
    JsonNode appeals = service.call("GET", "/v1/appeals", ann, "").path("appeals");
    String let = appeals.path(0).path("account").asString();
    for (JsonNode account : campaign.path("accounts")) {
      if (!account.path("account").asString().equals(let)) {
        return account.path("account").asString();
      }
    }
    throw new AssertionError("no other member");
  }

  private static String name(JsonNode decision) {
    return decision.path("decision").asString();
  }
}
