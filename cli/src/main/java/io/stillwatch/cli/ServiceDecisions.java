package io.stillwatch.cli;

import io.stillwatch.enforce.Action;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.decide.DecisionView;
import io.stillwatch.server.decide.DecisionsView;
import io.stillwatch.view.Printable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decisions of a running service, over HTTP.
 *
 * @param service the service's address
 * @param token the token of who asks
 */
record ServiceDecisions(URI service, String token) implements DecisionPlace {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public DecisionsView decisions() {
    return DecisionsView.read(call("GET", "/v1/decisions", ""));
  }

  @Override
  public DecisionView decide(String name, Action action, String because, Instant until) {
    ObjectNode body = JSON.createObjectNode();
    body.put("action", action.word()).put("because", because).put("until", until.toString());
    String campaign = campaign(name);
    if (!campaign.equals(name)) {
      body.put("account", name);
    }
    return DecisionsView.readOne(
        call("POST", "/v1/campaigns/" + coded(campaign) + "/decisions", body.toString()));
  }

  /** The campaign of this name goes before an account that was given the same one. */
  private String campaign(String name) {
    for (JsonNode campaign : JSON.readTree(call("GET", "/v1/campaigns", "")).path("campaigns")) {
      if (campaign.path("id").asString("").equals(name)) {
        return name;
      }
    }
    JsonNode held = JSON.readTree(call("GET", "/v1/accounts/" + coded(name), ""));
    String campaign = held.path("campaign").asString("");
    return campaign.isEmpty() ? name : campaign;
  }

  @Override
  public DecisionView approve(String decision, String because) {
    return change(decision, "approve", because);
  }

  @Override
  public DecisionView release(String decision, String because) {
    return change(decision, "release", because);
  }

  private DecisionView change(String decision, String verb, String because) {
    String body = JSON.createObjectNode().put("because", because).toString();
    return DecisionsView.readOne(
        call("POST", "/v1/decisions/" + coded(decision) + "/" + verb, body));
  }

  private String call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 == 2) {
        return response.body();
      }
      throw refused(response);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.SERVICE_UNREACHABLE, service + " does not answer; nothing was changed.", failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new StillwatchException(
          Problem.SERVICE_UNREACHABLE, "Stopped before " + service + " answered.", stop);
    }
  }

  private StillwatchException refused(HttpResponse<String> response) {
    Problem problem =
        switch (response.statusCode()) {
          case 400 -> Problem.WRONG_USAGE;
          case 404 -> Problem.UNKNOWN_NAME;
          case 401, 403, 409 -> Problem.NOT_ALLOWED;
          default -> Problem.SERVICE_UNREACHABLE;
        };
    return new StillwatchException(
        problem, service + " says no: " + reason(response.body()) + "; nothing was changed.");
  }

  private static String reason(String body) {
    try {
      String reason = JSON.readTree(body).path("error").asString("");
      return Printable.line(reason.isEmpty() ? body : reason, 200);
    } catch (JacksonException otherwise) {
      return Printable.line(body, 200);
    }
  }

  private static String coded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
