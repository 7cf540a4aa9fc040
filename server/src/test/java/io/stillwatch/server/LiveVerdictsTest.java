package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.exchange.Progress;
import io.stillwatch.pipeline.Pipeline;
import io.stillwatch.pipeline.PipelineSettings;
import io.stillwatch.read.ExchangeReader;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.view.CampaignsJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service finds in what it took what a scan finds in the same lines, however they came. */
final class LiveVerdictsTest {
  private static final long SEED = 1;
  private static final Duration LONGEST = Duration.ofMinutes(4);

  @TempDir private Path data = Path.of("");
  @TempDir private Path spool = Path.of("");
  private final List<String> lines =
      new ArrayList<>(CampaignLog.lines().lines().map(line -> line + "\n").toList());

  @BeforeEach
  void inOrder() {
    lines.sort(Comparator.comparing(line -> line.replaceAll(".*\"time\":\"([^\"]+)\".*", "$1")));
  }

  private String scanned(List<String> lines, String accounts) throws IOException {
    byte[] bytes = (accounts + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    PipelineSettings settings = new PipelineSettings(Long.MAX_VALUE, spool, 1);
    try (Pipeline pipeline = new Pipeline(settings, Progress.NONE)) {
      new ExchangeReader(ReadSettings.DEFAULT, Progress.NONE, new ByteArrayInputStream(bytes))
          .read(List.of(Path.of("-")), pipeline);
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      CampaignsJson.write(pipeline.finish(), json);
      return json.toString(StandardCharsets.UTF_8);
    }
  }

  private static void post(Served service, List<String> lines, int each) {
    for (int from = 0; from < lines.size(); from += each) {
      List<String> some = lines.subList(from, Math.min(lines.size(), from + each));
      service.call("POST /v1/exchanges", String.join("", some));
    }
  }

  private static String evaluated(Served service) {
    return service.call("POST /v1/evaluate").body();
  }

  /** Waits until the service has by itself found what was expected. */
  private static void awaitFound(Served service, String expected) throws InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    while (!service.call("GET /v1/campaigns").body().equals(expected)
        && Instant.now().isBefore(end)) {
      Thread.sleep(200);
    }
    assertThat(service.call("GET /v1/campaigns").body()).isEqualTo(expected);
  }

  private static String metric(Served service, String name) {
    return service
        .call("GET /metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .orElse("");
  }

  @Test
  void linesInOrderInManySmallPostsGiveWhatAScanOfThemGives() throws Exception {
    try (Served service = Served.in(data)) {
      int half = lines.size() / 2;
      post(service, lines.subList(0, half), 50);
      assertThat(evaluated(service)).isEqualTo(scanned(lines.subList(0, half), ""));
      post(service, lines.subList(half, lines.size()), 50);
      String whole = scanned(lines, "");
      assertThat(whole).contains("\"confidence\"");
      awaitFound(service, whole);
      assertThat(metric(service, "stillwatch_missed")).endsWith(" 0");
    }
  }

  @Test
  void linesInAnyOrderGiveTheSameWithoutBeingAskedFor() throws Exception {
    Collections.shuffle(lines, new Random(SEED));
    try (Served service = Served.in(data)) {
      post(service, lines, 500);
      awaitFound(service, scanned(lines, ""));
    }
  }

  @Test
  void ofALogThatGoesOnTheHoursThatAreOverAreJudgedAtOnceWhenAsked() throws Exception {
    try (Served service = Served.in(data)) {
      post(service, lines, 500);
      assertThat(service.call("POST /v1/evaluate?log=goes-on").body()).contains("\"confidence\"");
      assertThat(service.call("POST /v1/evaluate?log=perhaps").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aRestartInBetweenChangesNothing() throws Exception {
    String administrator;
    int third = lines.size() / 3;
    try (Served service = Served.in(data)) {
      administrator = service.administrator();
      post(service, lines.subList(0, third), 100);
      evaluated(service);
    }
    try (Served again = Served.in(data)) {
      post(again.as(administrator), lines.subList(third, 2 * third), 100);
    }
    try (Served again = Served.in(data)) {
      Served service = again.as(administrator);
      post(service, lines.subList(2 * third, lines.size()), 100);
      assertThat(evaluated(service)).isEqualTo(scanned(lines, ""));
    }
  }

  @Test
  void aRestartGoesOnFromTheCheckpointAndADamagedOneIsToldAndNotUsed() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    ServerSettings settings =
        Served.settings(data).telling(new Journal(Journal.Form.PLAIN, told::add));
    String administrator;
    int half = lines.size() / 2;
    try (Served service = Served.with(settings)) {
      administrator = service.administrator();
      post(service, lines.subList(0, half), 200);
      evaluated(service);
    }
    try (Served again = Served.with(settings)) {
      // The first judging of a start leaves a checkpoint, of what was posted before.
      evaluated(again.as(administrator));
    }
    String whole = scanned(lines, "");
    told.clear();
    try (Served again = Served.with(settings)) {
      Served service = again.as(administrator);
      post(service, lines.subList(half, lines.size()), 200);
      assertThat(evaluated(service)).isEqualTo(whole);
    }
    assertThat(told).anyMatch(line -> line.contains(" restored "));
    byte[] bytes = Files.readAllBytes(data.resolve("checkpoint"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(data.resolve("checkpoint"), bytes);
    told.clear();
    try (Served again = Served.with(settings)) {
      assertThat(evaluated(again.as(administrator))).isEqualTo(whole);
    }
    assertThat(told).noneMatch(line -> line.contains(" restored "));
    assertThat(told).anyMatch(line -> line.contains("warning checkpoint_unusable"));
  }

  @Test
  void whatIsToldOfHoldersAfterTheirExchangesCountsAsIfItHadBeenTold() throws Exception {
    StringBuilder accounts = new StringBuilder();
    for (int member = 0; member < 48; member++) {
      accounts.append(
          "{\"account\":\"pool-%d\",\"payment\":\"card-%d\",\"email\":\"x%d@one.example\"}\n"
              .formatted(member, member % 4, member));
    }
    try (Served service = Served.in(data)) {
      post(service, lines, 1_000);
      evaluated(service);
      service.call("POST /v1/accounts", accounts.toString());
      String whole = scanned(lines, accounts.toString());
      assertThat(whole).isNotEqualTo(scanned(lines, ""));
      awaitFound(service, whole);
    }
  }

  @Test
  void nothingIsLeftInTheSpoolOfAServiceThatWasStoppedAndStartedAgain() throws Exception {
    Files.createDirectories(data.resolve("spool"));
    Files.writeString(
        data.resolve("spool").resolve("run1.spool"), "left by a service that was killed");
    try (Served service = Served.in(data)) {
      post(service, lines.subList(0, 10), 10);
      evaluated(service);
      assertThat(data.resolve("spool").resolve("run1.spool")).doesNotExist();
    }
  }

  @Test
  void whoJoinsAKnownCampaignIsListedBeforeTheNextJudging() throws Exception {
    List<String> without = lines.stream().filter(line -> !isLate(line)).toList();
    try (Served service = Served.in(data)) {
      post(service, without, 2_000);
      JsonNode found = Call.JSON.readTree(evaluated(service));
      int members = found.at("/campaigns/0/accounts").size();
      String last =
          without.getLast().replaceAll(".*\"time\":\"([^\"]+)\".*", "$1").substring(0, 13);
      String joining =
          String.join("", lines.stream().filter(LiveVerdictsTest::isLate).toList())
              .replaceAll("\"time\":\"[^:]{13}", "\"time\":\"" + last);
      service.call("POST /v1/exchanges", joining);
      Instant end = Instant.now().plus(LONGEST);
      int now = members;
      while (now == members && Instant.now().isBefore(end)) {
        Thread.sleep(100);
        now =
            Call.JSON
                .readTree(service.call("GET /v1/campaigns").body())
                .at("/campaigns/0/accounts")
                .size();
      }
      assertThat(now).isEqualTo(members + 1);
    }
  }

  private static boolean isLate(String line) {
    return line.contains("\"account\":\"" + CampaignLog.MEMBER + "\"");
  }
}
