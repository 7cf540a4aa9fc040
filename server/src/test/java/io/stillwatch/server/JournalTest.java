package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.seen.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the service tells of itself, line by line. */
final class JournalTest {
  @TempDir private Path data = Path.of("");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private ServerSettings settings(Journal.Form form) {
    return Served.settings(data).telling(new Journal(form, lines::add));
  }

  private List<JsonNode> told(String event) {
    return lines.stream()
        .map(Call.JSON::readTree)
        .filter(line -> Call.text(line, "event").equals(event))
        .toList();
  }

  @Test
  void everyLineIsOneJsonObjectWithTimeLevelAndEvent() throws Exception {
    try (Served service = Served.with(settings(Journal.Form.JSON))) {
      service.call("POST /v1/exchanges", "no json\n");
      service.call("POST /v1/exchanges", "nor this\n");
      service.call("POST /v1/evaluate");
    }
    assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("\n"));
    for (String line : lines) {
      JsonNode fields = Call.JSON.readTree(line);
      assertThat(Instant.parse(Call.text(fields, "time"))).isAfter("2026-01-01T00:00:00Z");
      assertThat(Call.text(fields, "level")).isIn("info", "warning", "error");
    }
    Set<String> events =
        lines.stream()
            .map(line -> Call.text(Call.JSON.readTree(line), "event"))
            .collect(Collectors.toSet());
    assertThat(events).contains("starting", "listening", "replayed", "judged", "stopped");
    assertThat(told("rejected")).as("at most one a minute").hasSize(1);
  }

  @Test
  void whatWasFoundAndDecidedIsToldWithoutNamesAddressesOrWords() throws Exception {
    String because = "they harvest reasoning";
    try (Served service = Served.with(settings(Journal.Form.JSON))) {
      service.call("POST /v1/exchanges", CampaignLog.lines());
      JsonNode found = Call.JSON.readTree(service.call("POST /v1/evaluate").body());
      String campaign = Call.text(found.at("/campaigns/0"), "id");
      String until = Instant.now().plus(Duration.ofDays(1)).toString();
      service.call(
          "POST /v1/campaigns/" + campaign + "/decisions",
          "{\"action\":\"tag\",\"because\":\"" + because + "\",\"until\":\"" + until + "\"}");
      assertThat(told("decided")).hasSize(1);
      assertThat(Call.text(told("decided").get(0), "campaign")).isEqualTo(campaign);
      assertThat(told("judged").getLast().path("members").asInt())
          .isEqualTo(found.at("/campaigns/0/accounts").size());
    }
    assertThat(String.join("\n", lines))
        .doesNotContain(
            CampaignLog.MEMBER, "pool-", "person-", "45.9.", "sw_", because, "engineer");
  }

  @Test
  void aStoreThatIsDamagedIsToldBeforeTheServiceEnds() throws Exception {
    try (Served service = Served.with(settings(Journal.Form.PLAIN))) {
      service.call("POST /v1/exchanges", CampaignLog.lines());
    }
    Path segment = data.resolve("log").resolve("sketches-000001.log");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    lines.clear();
    assertThatThrownBy(() -> Served.with(settings(Journal.Form.PLAIN)))
        .isInstanceOf(StillwatchException.class);
    assertThat(lines.getLast())
        .matches("2\\S+Z error start_fails problem=\"store_damaged\" message=\".* is damaged .*\"");
  }
}
