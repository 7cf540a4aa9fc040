package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long something is kept, and what is left of an account whose data was deleted. */
final class KeptAndDeletedTest {
  @TempDir private Path data = Path.of("");
  private String token = "";

  /** Starts the service, anew or again, with the token that the first start gave out. */
  private Served start() {
    Served service = Served.in(data);
    token = service.administrator().isEmpty() ? token : service.administrator();
    return service.as(token);
  }

  private static String line(String id, String time, String account) {
    return "{\"id\":\"%s\",\"time\":\"%s\",\"account\":\"%s\"}\n".formatted(id, time, account);
  }

  private static String daysAgo(int days) {
    return Instant.now().minus(days, ChronoUnit.DAYS).toString();
  }

  private static String exchanges(Served service) {
    String found = service.call("POST /v1/evaluate").body();
    return found.replaceAll("(?s).*?\"exchanges\":(\\d+),.*", "$1");
  }

  @Test
  void whatIsOlderThanWhatIsKeptGoesAndATimeYetToComeMakesNothingOld() throws Exception {
    try (Served service = start()) {
      service.call(
          "POST /v1/exchanges",
          line("1", daysAgo(500), "a") + line("2", daysAgo(380), "a") + line("3", daysAgo(1), "a"));
      assertThat(exchanges(service)).as("judged, then sifted").isEqualTo("3");
    }
    try (Served service = start()) {
      assertThat(exchanges(service)).isEqualTo("2");
      service.call("POST /v1/exchanges", line("4", "2999-01-01T00:00:00Z", "a"));
    }
    try (Served service = start()) {
      exchanges(service);
      assertThat(exchanges(service)).isEqualTo("3");
    }
  }

  @Test
  void ofAnAccountWhoseDataWasDeletedNothingIsLeftAndTheOthersAreAsTheyWere() throws Exception {
    try (Served service = start()) {
      service.call("POST /v1/accounts", "{\"account\":\"acct-gone\",\"country\":\"FI\"}\n");
      service.call(
          "POST /v1/exchanges",
          line("1", "2026-05-01T00:00:00Z", "acct-gone")
              + line("2", "2026-05-01T00:00:01Z", "acct-stays"));
      assertThat(service.call("DELETE /v1/accounts/acct-gone", "{}").statusCode()).isEqualTo(400);
      HttpResponse<String> deleted =
          service.call("DELETE /v1/accounts/acct-gone", "{\"because\":\"a request\"}");
      assertThat(deleted.statusCode()).isEqualTo(200);
      assertThat(deleted.body()).contains("\"deleted_entries\":2");
      assertThat(exchanges(service)).isEqualTo("1");
      service.call("POST /v1/exchanges", line("3", "2026-05-01T00:00:02Z", "acct-stays"));
    }
    assertThat(new DataFolder(data).openedFilesWith("acct-gone")).isEmpty();
    assertThat(new DataFolder(data).openedFilesWith("acct-stays"))
        .as("what is kept is looked through")
        .isNotEmpty();
    try (Served service = start()) {
      assertThat(exchanges(service)).isEqualTo("2");
    }
    assertThat(Audited.in(data))
        .anySatisfy(line -> assertThat(line).contains("delete what is kept", "a request"));
  }
}
