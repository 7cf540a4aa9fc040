package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RehearseCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path POLICY = Path.of("..", "examples", "graduated.policy");

  @TempDir private static Path shared = Path.of("");
  private static Path traffic = Path.of("");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void simulate() throws IOException {
    traffic = Traffic.in(shared);
  }

  private JsonNode rehearse(Path policy, Object... more) {
    List<Object> words = new ArrayList<>(List.of("rehearse", policy, traffic, "--json"));
    words.addAll(List.of("--out", folder.resolve("out")));
    words.addAll(List.of(more));
    Command rehearsed = Command.inPipe(words.toArray());
    assertThat(rehearsed.exitCode()).as(rehearsed.err()).isZero();
    return JSON.readTree(rehearsed.out());
  }

  private Path policy(String text) throws IOException {
    return Files.writeString(folder.resolve("a.policy"), text);
  }

  @Test
  void itSaysWhoWouldBeHarmedFirstAndWhatWouldHaveBeenDoneToWhomWhen() {
    Path out = folder.resolve("out");
    Command text = Command.inPipe("rehearse", POLICY, traffic, "--out", out);
    assertThat(text.exitCode()).as(text.err()).isZero();
    assertThat(text.out())
        .containsSubsequence(
            "Who would be harmed first",
            "membership",
            "refuse by refuse-the-sure",
            "stopped",
            "harvest",
            "taken for granted");
    assertThat(out.resolve("rehearsal.json")).content().contains("stillwatch/rehearsal/1");
    assertThat(Command.inPipe("show", "--out", out).out()).contains("1 campaign");
  }

  @Test
  void onlyMembersAreTouchedAndMuchOfTheHarvestIsStopped() throws IOException {
    JsonNode json = rehearse(POLICY);
    String truth = Files.readString(shared.resolve("whole").resolve("truth.jsonl"));
    JsonNode campaign = json.path("campaigns").path(0);
    assertThat(campaign.path("accounts")).hasSizeGreaterThan(20);
    for (JsonNode account : campaign.path("accounts")) {
      assertThat(truth)
          .contains(
              "{\"account\":\""
                  + account.path("account").asString()
                  + "\",\"population\":\"campaign\"");
    }
    assertThat(campaign.path("harvest_stopped").asLong())
        .isBetween(campaign.path("harvest").asLong() / 4, campaign.path("harvest").asLong());
    assertThat(campaign.path("stopped").asLong())
        .isGreaterThanOrEqualTo(campaign.path("harvest_stopped").asLong());
  }

  @Test
  void theMostDoubtfulCohortComesFirst() {
    double before = 1;
    for (JsonNode cohort : rehearse(POLICY).path("cohorts")) {
      double share =
          cohort.path("expected_innocent").asDouble() / cohort.path("accounts").asDouble();
      assertThat(share).isLessThanOrEqualTo(before + 1e-4);
      before = share;
    }
  }

  @Test
  void whatItDecidesUpToATimeDoesNotDependOnWhatCameLater() {
    String cut = "2026-04-26T00:00:00Z";
    List<String> whole = new ArrayList<>();
    rehearse(POLICY)
        .path("campaigns")
        .path(0)
        .path("decisions")
        .forEach(
            decision -> {
              if (decision.path("at").asString().compareTo(cut) < 0) {
                whole.add(decision.toString());
              }
            });
    List<String> part = new ArrayList<>();
    rehearse(POLICY, "--until", cut)
        .path("campaigns")
        .path(0)
        .path("decisions")
        .forEach(decision -> part.add(decision.toString()));
    assertThat(part).isNotEmpty().isEqualTo(whole);
  }

  @Test
  void whoeverTakesLongToAgreeLetsMoreThrough() {
    long atOnce = stopped(rehearse(POLICY));
    long later = stopped(rehearse(POLICY, "--agree-after", "1d"));
    assertThat(later).isLessThan(atOnce);
  }

  private static long stopped(JsonNode json) {
    return json.path("campaigns").path(0).path("stopped").asLong();
  }

  @Test
  void aRuleThatNeverHoldsDoesNothing() throws IOException {
    Path never =
        policy(
            "[never]\nwhen = account.membership > 1.0\naction = refuse\nfor = 7d\nbecause = no\n");
    JsonNode json = rehearse(never);
    assertThat(json.path("cohorts")).isEmpty();
    assertThat(stopped(json)).isZero();
  }

  @Test
  void aWrongPolicyIsToldWithItsLineBeforeAnythingIsRead() throws IOException {
    Path wrong =
        policy("[odd]\nwhen = acount.membership > 1.0\naction = refuse\nfor = 7d\nbecause = no\n");
    Command rehearsed = Command.inPipe("rehearse", wrong, traffic, "--out", folder.resolve("out"));
    assertThat(rehearsed.exitCode()).isEqualTo(3);
    assertThat(rehearsed.err())
        .contains("a.policy:2:", "account.membership", "[policy-unusable]", "stillwatch rehearse");
    assertThat(rehearsed.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
