package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DecideCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant TOMORROW = Instant.now().plus(1, ChronoUnit.DAYS);

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void copyAScan() throws IOException {
    Files.copy(Golden.scanFolder().resolve("campaigns.json"), folder.resolve("campaigns.json"));
  }

  private Command run(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", folder));
    return Command.inPipe(all.toArray());
  }

  private Command decide(String name, String action, Object... more) {
    List<Object> words = new ArrayList<>(List.of("decide", name, action, "--because", "harvest"));
    words.addAll(List.of("--until", TOMORROW, "--by", "ann"));
    words.addAll(List.of(more));
    return run(words.toArray());
  }

  private JsonNode decisions() {
    Command listed = run("decisions", "--json");
    assertThat(listed.exitCode()).as(listed.err()).isZero();
    return JSON.readTree(listed.out());
  }

  @Test
  void aDecisionIsWrittenDownWithWhoWhatWhyAndUntilWhen() {
    Command decided = decide("c-e044", "throttle");
    assertThat(decided.exitCode()).as(decided.err()).isZero();
    assertThat(decided.out()).contains("throttle", "C-E044", "harvest", "ann");
    JsonNode only = decisions().path("decisions").path(0);
    assertThat(only.path("campaign").asString()).isEqualTo("C-E044");
    assertThat(only.path("action").asString()).isEqualTo("throttle");
    assertThat(only.path("because").asString()).isEqualTo("harvest");
    assertThat(only.path("by").asString()).isEqualTo("ann");
    assertThat(only.path("state").asString()).isEqualTo("holds");
    assertThat(only.path("accounts").asInt()).isPositive();
    assertThat(Instant.parse(only.path("until").asString()))
        .isEqualTo(TOMORROW.truncatedTo(ChronoUnit.MILLIS));
    assertThat(decisions().path("enforcing").asBoolean()).isFalse();
  }

  @Test
  void aDecisionOnOneMemberIsOnThatMemberAlone() {
    assertThat(decide("acct-C-7F2A-0", "allow").exitCode()).isZero();
    JsonNode only = decisions().path("decisions").path(0);
    assertThat(only.path("campaign").asString()).isEqualTo("C-7F2A");
    assertThat(only.path("accounts").asInt()).isEqualTo(1);
  }

  @Test
  void aDecisionIsEndedEarlyWithAReasonAndOnlyOnce() {
    String id = JSON.readTree(decide("C-E044", "tag", "--json").out()).path("decision").asString();
    Command released = run("decisions", "release", id, "--because", "an appeal", "--by", "bob");
    assertThat(released.exitCode()).as(released.err()).isZero();
    assertThat(decisions().path("decisions").path(0).path("state").asString())
        .isEqualTo("released");
    Command again = run("decisions", "release", id, "--because", "again");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("has ended", "[not-allowed]");
  }

  @Test
  void whatTouchesManyAccountsWaitsForSomebodyElse() throws IOException {
    String scan = Files.readString(folder.resolve("campaigns.json"));
    StringBuilder many = new StringBuilder("\"accounts\":[");
    for (int account = 0; account < 101; account++) {
      many.append("{\"account\":\"x" + account + "\",\"membership\":1,")
          .append("\"flagged_at\":\"2026-04-23T15:00:00Z\",\"exchanges\":3,\"served_before\":1},");
    }
    Files.writeString(
        folder.resolve("campaigns.json"), scan.replace("\"accounts\":[", many.toString()));
    Command decided = decide("C-E044", "refuse");
    assertThat(decided.out()).contains("waits", "1 person to agree", "decisions approve");
    String id = decisions().path("decisions").path(0).path("decision").asString();
    Command own = run("decisions", "approve", id, "--because", "sure", "--by", "ann");
    assertThat(own.exitCode()).isEqualTo(1);
    assertThat(own.err()).contains("a second person has to agree");
    assertThat(
            run("decisions", "approve", id, "--because", "seen it too", "--by", "bob").exitCode())
        .isZero();
    assertThat(Files.readAllLines(folder.resolve("audit.log")))
        .last()
        .asString()
        .contains("\"bob\"", "approve " + id, "seen it too");
    assertThat(decisions().path("decisions").path(0).path("state").asString()).isEqualTo("holds");
  }

  @Test
  void aReasonAnEndAnActionAndACampaignAreAskedFor() {
    assertThat(run("decide", "C-E044", "tag", "--until", TOMORROW).exitCode()).isEqualTo(2);
    assertThat(run("decide", "C-E044", "tag", "--because", "x").exitCode()).isEqualTo(2);
    Command past = run("decide", "C-E044", "tag", "--because", "x", "--until", "2020-01-01");
    assertThat(past.exitCode()).isEqualTo(2);
    assertThat(past.err()).contains("is past");
    Command blank = run("decide", "C-E044", "tag", "--because", " ", "--until", TOMORROW);
    assertThat(blank.exitCode()).isEqualTo(2);
    assertThat(decide("C-E044", "ban").exitCode()).isEqualTo(2);
    assertThat(decide("C-0000", "tag").exitCode()).isEqualTo(2);
    assertThat(folder.resolve("decisions.log")).doesNotExist();
  }

  @Test
  void aTokenGoesToNoOtherMachineInTheClearAndStandsInNoCommand() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "sw_0");
    Command clear =
        Command.inPipe("decisions", "--service", "http://192.0.2.1:8480", "--token-file", token);
    assertThat(clear.exitCode()).isEqualTo(2);
    assertThat(clear.err()).contains("https");
    Command without = Command.inPipe("decisions", "--service", "http://127.0.0.1:1");
    assertThat(without.exitCode()).isEqualTo(2);
    Command nobody =
        Command.inPipe("decisions", "--service", "http://127.0.0.1:1", "--token-file", token);
    assertThat(nobody.exitCode()).isEqualTo(1);
    assertThat(nobody.err()).contains("does not answer", "[service-unreachable]");
  }

  @Test
  void aHostileReasonDoesNotReachTheTerminal() {
    run("decide", "C-E044", "tag", "--because", "x\u001b[2J\u202e", "--until", TOMORROW);
    assertThat(run("decisions").out()).contains("x\\u{1b}[2J").doesNotContain("\u001b", "\u202e");
    assertThat(run("decisions", "--json").out()).doesNotContain("\u001b", "\u202e");
  }
}
