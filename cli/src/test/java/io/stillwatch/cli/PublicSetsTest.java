package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A campaign that asks out of public sets, scanned beside them. */
final class PublicSetsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path shared = Path.of("");
  private static Path traffic = Path.of("");
  private static Path sets = Path.of("");
  private static Path out = Path.of("");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void scan() throws IOException {
    traffic = Traffic.in(shared);
    sets = Files.createDirectories(shared.resolve("sets"));
    List<String> asked = askedByTheCampaign();
    List<String> instructions = new ArrayList<>();
    for (String prompt : asked.subList(0, asked.size() / 2)) {
      instructions.add(JSON.writeValueAsString(JSON.createObjectNode().put("instruction", prompt)));
    }
    Files.write(sets.resolve("instructions.jsonl"), instructions);
    Files.write(
        sets.resolve("questions.txt"),
        asked.subList(asked.size() / 2, asked.size()).stream()
            .map(prompt -> prompt.replace('\n', ' '))
            .toList());
    out = shared.resolve("out");
    Command scanned = Command.inPipe("scan", traffic, "--public", sets, "--out", out);
    assertThat(scanned.exitCode()).as(scanned.err()).isZero();
    assertThat(scanned.err()).contains("public");
  }

  /** Every second prompt of the campaign's accounts. */
  private static List<String> askedByTheCampaign() throws IOException {
    List<String> members = new ArrayList<>();
    for (String line : Files.readAllLines(shared.resolve("whole").resolve("truth.jsonl"))) {
      JsonNode truth = JSON.readTree(line);
      if (truth.path("population").asString().equals("campaign")) {
        members.add(truth.path("account").asString());
      }
    }
    List<String> asked = new ArrayList<>();
    int place = 0;
    for (String line : Files.readAllLines(traffic.resolve("exchanges.jsonl"))) {
      JsonNode exchange = JSON.readTree(line);
      if (members.contains(exchange.path("account").asString()) && place++ % 2 == 0) {
        asked.add(exchange.path("prompt").asString());
      }
    }
    return asked;
  }

  @Test
  void theReasonIsInJsonExplainAndReportAndTheTableDoesNotCountIt() throws IOException {
    ObjectNode campaign = campaign(out);
    assertThat(lastReason(campaign).path("channel").asString()).isEqualTo("corpus");
    String id = campaign.path("id").asString();
    Command explain = Command.inPipe("explain", id, "--out", out);
    assertThat(explain.out().replaceAll("\\s+", " "))
        .contains("prompts of public sets", "decibans, not counted", "asked stand in");
    assertThat(out.resolve("report.html"))
        .content()
        .contains("prompts of public sets", "decibans, not counted", "It held them against");
    assertThat(Command.inPipe("show", "--out", out).out())
        .contains(id)
        .doesNotContain("prompts of public sets", "not in this log");
  }

  /** Who asks out of the same sets is put forward too; a campaign may rest on that group. */
  @Test
  void whomItAccusesAndSinceWhenIsTheSameWithoutPublicSets() {
    Path bare = folder.resolve("bare");
    assertThat(Command.inPipe("scan", traffic, "--out", bare).exitCode()).isZero();
    ObjectNode with = campaign(out);
    ObjectNode without = campaign(bare);
    for (String ofTheVerdict : List.of("q", "reasons", "alternatives")) {
      with.remove(ofTheVerdict);
      without.remove(ofTheVerdict);
    }
    assertThat(with.toString()).isEqualTo(without.toString());
  }

  @Test
  void neitherFilesNorTheirOrderMatterNorWhatIsGivenTwice() throws IOException {
    Path again = folder.resolve("again");
    List<String> reversed = new ArrayList<>(Files.readAllLines(sets.resolve("questions.txt")));
    Collections.reverse(reversed);
    Path turned = Files.write(folder.resolve("turned.txt"), reversed);
    Command scan =
        Command.inPipe(
            "scan", traffic, "--public", turned, "--public", sets, "--out", again, "--threads", 1);
    assertThat(scan.exitCode()).as(scan.err()).isZero();
    for (String file : List.of("campaigns.json", "explanations.jsonl", "report.html")) {
      assertThat(again.resolve(file)).hasSameTextualContentAs(out.resolve(file));
    }
  }

  @Test
  void aRehearsalHasTheReasonToo() {
    Path policy = Path.of("..", "examples", "graduated.policy");
    Path rehearsal = folder.resolve("rehearsal");
    Command rehearsed =
        Command.inPipe("rehearse", policy, traffic, "--public", sets, "--out", rehearsal);
    assertThat(rehearsed.exitCode()).as(rehearsed.err()).isZero();
    assertThat(lastReason(campaign(rehearsal))).isEqualTo(lastReason(campaign(out)));
  }

  @Test
  void linesThatAreNoPromptAreRejectedWithTheOthers() throws IOException {
    Path log = smallLog();
    Path odd = Files.writeString(folder.resolve("odd.jsonl"), "{\"prompt\":\"a\"}\nno json\n");
    Path small = folder.resolve("small");
    Command scan = Command.inPipe("scan", log, "--public", odd, "--out", small);
    assertThat(scan.exitCode()).as(scan.err()).isZero();
    assertThat(scan.out()).contains("1 lines rejected");
    assertThat(small.resolve("rejected.jsonl"))
        .content()
        .contains("odd.jsonl\",\"line\":2,\"reason\":\"not JSON, at byte 0\"");
  }

  @Test
  void setsWithoutAnyPromptEndWithThreeAndSayWhy() throws IOException {
    Path empty = Files.writeString(folder.resolve("answers.jsonl"), "{\"answer\":\"a\"}\n");
    Command scan = Command.inPipe("scan", smallLog(), "--public", empty, "--out", folder);
    assertThat(scan.exitCode()).isEqualTo(3);
    assertThat(scan.err())
        .contains("No prompt could be read", "answers.jsonl:1", "[public-sets-unreadable]");
    Command missing = Command.inPipe("scan", smallLog(), "--public", folder.resolve("no"));
    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.err()).contains("[input-missing]");
  }

  @Test
  void theDoctorSaysWhatThereIsToCompareWith() throws IOException {
    Command doctor = Command.inPipe("doctor", smallLog(), "--public", sets);
    assertThat(doctor.exitCode()).as(doctor.err()).isZero();
    assertThat(doctor.out())
        .containsPattern("corpus +yes +prompt, beside [\\d,]+ passages of public sets");
  }

  private Path smallLog() throws IOException {
    return Files.writeString(
        folder.resolve("exchanges.jsonl"),
        "{\"id\":\"1\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\",\"prompt\":\"hello\"}\n");
  }

  private static ObjectNode campaign(Path scan) {
    JsonNode findings = JSON.readTree(scan.resolve("campaigns.json"));
    assertThat(findings.path("campaigns")).hasSize(1);
    return (ObjectNode) findings.path("campaigns").path(0);
  }

  private static JsonNode lastReason(JsonNode campaign) {
    return StreamSupport.stream(campaign.path("reasons").spliterator(), false)
        .reduce((one, other) -> other)
        .orElseThrow();
  }
}
