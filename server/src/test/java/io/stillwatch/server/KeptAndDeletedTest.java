package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long something is kept, and what is left of an account whose data was deleted. */
final class KeptAndDeletedTest {
  @TempDir private Path data = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();
  private String token = "";

  private StillwatchServer start() {
    StillwatchServer server = StillwatchServer.start(ServerSettings.onLoopback(data));
    token = server.firstToken().isEmpty() ? token : server.firstToken();
    return server;
  }

  private HttpResponse<String> call(
      StillwatchServer server, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String line(String id, String time, String account) {
    return "{\"id\":\"%s\",\"time\":\"%s\",\"account\":\"%s\"}\n".formatted(id, time, account);
  }

  private static String daysAgo(int days) {
    return Instant.now().minus(days, ChronoUnit.DAYS).toString();
  }

  private String exchanges(StillwatchServer server) throws IOException, InterruptedException {
    String found = call(server, "POST", "/v1/evaluate", "").body();
    return found.replaceAll("(?s).*?\"exchanges\":(\\d+),.*", "$1");
  }

  @Test
  void whatIsOlderThanWhatIsKeptGoesAndATimeYetToComeMakesNothingOld() throws Exception {
    try (StillwatchServer server = start()) {
      call(
          server,
          "POST",
          "/v1/exchanges",
          line("1", daysAgo(500), "a") + line("2", daysAgo(380), "a") + line("3", daysAgo(1), "a"));
      assertThat(exchanges(server)).as("judged, then sifted").isEqualTo("3");
    }
    try (StillwatchServer server = start()) {
      assertThat(exchanges(server)).isEqualTo("2");
      call(server, "POST", "/v1/exchanges", line("4", "2999-01-01T00:00:00Z", "a"));
    }
    try (StillwatchServer server = start()) {
      exchanges(server);
      assertThat(exchanges(server)).isEqualTo("3");
    }
  }

  @Test
  void ofAnAccountWhoseDataWasDeletedNothingIsLeftAndTheOthersAreAsTheyWere() throws Exception {
    try (StillwatchServer server = start()) {
      call(server, "POST", "/v1/accounts", "{\"account\":\"acct-gone\",\"country\":\"FI\"}\n");
      call(
          server,
          "POST",
          "/v1/exchanges",
          line("1", "2026-05-01T00:00:00Z", "acct-gone")
              + line("2", "2026-05-01T00:00:01Z", "acct-stays"));
      assertThat(call(server, "DELETE", "/v1/accounts/acct-gone", "{}").statusCode())
          .isEqualTo(400);
      HttpResponse<String> deleted =
          call(server, "DELETE", "/v1/accounts/acct-gone", "{\"because\":\"a request\"}");
      assertThat(deleted.statusCode()).isEqualTo(200);
      assertThat(deleted.body()).contains("\"deleted_entries\":2");
      assertThat(exchanges(server)).isEqualTo("1");
      call(server, "POST", "/v1/exchanges", line("3", "2026-05-01T00:00:02Z", "acct-stays"));
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as("%s", file).doesNotContain("acct-gone");
      }
    }
    try (StillwatchServer server = start()) {
      assertThat(exchanges(server)).isEqualTo("2");
    }
    assertThat(data.resolve("audit.log")).content().contains("delete what is kept", "a request");
  }
}
