package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.server.ServerSettings;
import io.stillwatch.server.ServerSettings.Deciding;
import io.stillwatch.server.StillwatchServer;
import io.stillwatch.server.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight days of traffic through a gateway that asks the service before each request, hour by hour
 * of event time. With {@code -Dstillwatch.replayed=0.004} a hundred accounts of a campaign instead
 * of 24.
 */
final class ReplayedTrafficTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCALE = System.getProperty("stillwatch.replayed", "0.001");

  /** Who is let go by an evaluation is served until the next one flags him again. */
  private static final double MOST_SERVED = 0.001;

  private static final int HOUR = "2026-04-22T10".length();
  private static final String POLICY =
      """
      [refuse-members]
      when    = account.membership >= 0.5
      action  = refuse
      for     = 30d
      people  = 1
      because = {campaign} is held with {confidence} confidence: {reason}
      """;

  @TempDir private Path folder = Path.of("");
  private final Set<String> refused = new HashSet<>();
  private int servedAfter;
  private ServiceCaller service = new ServiceCaller(0);
  private String administrator = "";
  private String ann = "";

  @Test
  void theCampaignIsFoundInTheHourOfTheScanAndWhoIsRefusedIsHardlyServedAfterThat()
      throws Exception {
    Path traffic = Traffic.in(folder, SCALE);
    Path scan = folder.resolve("scan");
    assertThat(Command.inPipe("scan", traffic, "--out", scan).exitCode()).isZero();
    JsonNode scanned =
        JSON.readTree(Files.readAllBytes(scan.resolve("campaigns.json"))).at("/campaigns/0");
    Path policy = Files.writeString(folder.resolve("refuse.policy"), POLICY);
    Deciding deciding = new Deciding(PolicyFile.written(policy), false);

    try (StillwatchServer server =
        StillwatchServer.start(
            ServerSettings.onLoopback(folder.resolve("data")).deciding(deciding))) {
      service = new ServiceCaller(server.port());
      administrator = server.firstToken();
      ann = service.analyst("ann", administrator);
      service.call(
          "POST", "/v1/mode", administrator, "{\"mode\":\"enforce\",\"because\":\"rehearsed\"}");
      service.call("POST", "/v1/accounts", administrator, text(traffic, "accounts"));
      int stopped = replay(text(traffic, "exchanges").lines().toList());

      JsonNode found = service.call("GET", "/v1/campaigns", ann, "").at("/campaigns/0");
      assertThat(found.path("detected_at")).isEqualTo(scanned.path("detected_at"));
      assertThat(stopped).isGreaterThan(0);
      assertThat(names(scanned)).containsAll(refused);
      assertThat(refused).hasSizeGreaterThan(scanned.path("accounts").size() * 9 / 10);
      double after = servedAfter / (double) scanned.path("exchanges").asInt();
      System.out.printf("refused %d, served after that %.4f of the campaign%n", stopped, after);
      assertThat(after).as("served to who was refused before").isLessThan(MOST_SERVED);
    }
  }

  /** A line of the log, and who asked. */
  private record Asked(String account, String line) {}

  /**
   * Serves who is not refused; the service hears of it at the end of each hour. Gives how many were
   * refused.
   */
  private int replay(List<String> lines) throws IOException, InterruptedException {
    Map<String, List<Asked>> hours = new TreeMap<>();
    for (String line : lines) {
      JsonNode exchange = JSON.readTree(line);
      String hour = exchange.path("time").asString().substring(0, HOUR);
      Asked asked = new Asked(exchange.path("account").asString(), line);
      hours.computeIfAbsent(hour, fresh -> new ArrayList<>()).add(asked);
    }
    int stopped = 0;
    for (List<Asked> hour : hours.values()) {
      List<String> served = new ArrayList<>();
      for (Asked asked : hour) {
        if (serves(asked.account())) {
          served.add(asked.line());
        } else {
          stopped++;
        }
      }
      service.call("POST", "/v1/exchanges", administrator, String.join("\n", served));
      service.call("POST", "/v1/evaluate?log=goes-on", administrator, "");
      agree();
    }
    return stopped;
  }

  private boolean serves(String account) throws IOException, InterruptedException {
    String body = "{\"account\":\"" + account + "\"}";
    boolean refuses =
        service
            .call("POST", "/v1/decide", administrator, body)
            .path("action")
            .asString()
            .equals("refuse");
    if (refuses) {
      refused.add(account);
    } else if (refused.contains(account)) {
      servedAfter++;
    }
    return !refuses;
  }

  /** An analyst agrees at once to what the rule proposes. */
  private void agree() throws IOException, InterruptedException {
    for (JsonNode each : service.call("GET", "/v1/decisions", ann, "").path("decisions")) {
      if (each.path("state").asString().equals("waits")) {
        String path = "/v1/decisions/" + each.path("decision").asString() + "/approve";
        service.call("POST", path, ann, "{\"because\":\"I looked at it\"}");
      }
    }
  }

  private static List<String> names(JsonNode campaign) {
    return campaign.path("accounts").findValuesAsString("account");
  }

  private static String text(Path traffic, String name) throws IOException {
    return Files.readString(traffic.resolve(name + ".jsonl"));
  }
}
