package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class OpenApiTest {
  private static final String NOBODY = "sw_0";

  @TempDir private Path data;

  /** Every operation that is described, with the role it names. */
  private static Map<String, String> described(JsonNode api) {
    Map<String, String> operations = new TreeMap<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                Call.text(operation.getValue(), "x-stillwatch-role"))));
    return operations;
  }

  @Test
  void everyRouteIsDescribedAndEverythingDescribedIsServed() throws Exception {
    RecordedRoutes served = new RecordedRoutes();
    try (Watch watch = Watch.open(Served.settings(data))) {
      StillwatchServer.route(served, watch, new Gate(watch, false));
    }
    try (Served service = Served.in(data)) {
      JsonNode api = Call.JSON.readTree(service.call("GET /openapi.json").body());
      assertThat(described(api)).containsOnlyKeys(served.routes().toArray(String[]::new));
    }
  }

  @Test
  void everyCallIsOpenToTheRoleThatIsDescribedAndToNoOther() throws Exception {
    try (Served service = Served.in(data)) {
      Map<String, String> tokens = new TreeMap<>();
      for (String role : new String[] {"ingest", "decide", "analyst", "peer"}) {
        tokens.put(role, service.token(role));
      }
      Map<String, String> operations =
          described(Call.JSON.readTree(service.call("GET /openapi.json").body()));
      assertThat(operations.entrySet())
          .filteredOn(operation -> operation.getValue().isEmpty())
          .extracting(Map.Entry::getKey)
          .containsExactlyInAnyOrder(
              "GET /healthz", "GET /", "HEAD /", "GET /console/{asset}", "HEAD /console/{asset}");
      operations.values().removeIf(String::isEmpty);
      for (Map.Entry<String, String> operation : operations.entrySet()) {
        String call = operation.getKey().replaceAll("\\{\\w+}", "none");
        assertThat(service.as(NOBODY).call(call).statusCode()).as(call).isEqualTo(401);
        tokens.forEach(
            (role, token) -> {
              int status = service.as(token).call(call).statusCode();
              boolean open =
                  operation.getValue().equals(role) || operation.getValue().equals("any");
              assertThat(status == 403)
                  .as(role + " calls " + call + ": " + status)
                  .isEqualTo(!open);
            });
      }
    }
  }

  @Test
  void whatIsReferredToIsThere() throws Exception {
    try (Served service = Served.in(data)) {
      JsonNode api = Call.JSON.readTree(service.call("GET /openapi.json").body());
      for (JsonNode reference : api.findValues("$ref")) {
        String pointer = reference.stringValue().substring(1);
        assertThat(api.at(pointer).isMissingNode()).as(pointer).isFalse();
      }
    }
  }
}
