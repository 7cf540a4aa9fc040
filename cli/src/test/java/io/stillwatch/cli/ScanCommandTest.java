package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path log = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeALog() throws IOException {
    log = folder.resolve("exchanges.jsonl");
    out = folder.resolve("out");
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line < 6; line++) {
      lines.append(
          String.format(
              "{\"id\":\"%d\",\"time\":\"2026-04-22T10:00:0%dZ\",\"account\":\"a%d\"}%n",
              line, line, line % 3));
    }
    Files.writeString(log, lines.append("no json\n"));
  }

  @Test
  void theFolderHoldsFindingsReportRejectsAndExplanations() throws IOException {
    Command scan = Command.inPipe("scan", log, "--out", out);
    assertThat(scan.exitCode()).as(scan.err()).isZero();
    assertThat(scan.out()).contains("No campaign", "1 lines rejected", "report.html");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "campaigns.json", "report.html", "rejected.jsonl", "explanations.jsonl");
    }
    assertThat(out.resolve("rejected.jsonl")).content().contains("\"line\":7");
  }

  @Test
  void jsonIsTheFileAndNothingElse() throws IOException {
    Command scan = Command.inPipe("scan", log, "--out", out, "--json");
    assertThat(scan.exitCode()).isZero();
    assertThat(scan.out()).isEqualTo(Files.readString(out.resolve("campaigns.json")));
    assertThat(scan.out()).contains("\"schema\":\"stillwatch/campaigns/1\"", "\"exchanges\":6");
  }

  @Test
  void progressGoesToStandardErrorInPlainLines() {
    Command scan = Command.inPipe("scan", log, "--out", out);
    assertThat(scan.err()).contains("read", "scanned in").doesNotContain("\u001b", "\r");
  }

  @Test
  void anInputWithNothingReadableEndsWithThreeAndSaysWhy() throws IOException {
    Files.writeString(log, "no json\nnor this\n");
    Command scan = Command.inPipe("scan", log, "--out", out);
    assertThat(scan.exitCode()).isEqualTo(3);
    assertThat(scan.out()).isEmpty();
    assertThat(scan.err())
        .contains("exchanges.jsonl:1", "2 rejects", "stillwatch doctor", "[nothing-readable]");
    assertThat(Files.readAllLines(out.resolve("rejected.jsonl"))).hasSize(2);
  }

  @Test
  void aPathThatLeadsNowhereEndsWithThree() {
    Command scan = Command.inPipe("scan", folder.resolve("nowhere"), "--out", out);
    assertThat(scan.exitCode()).isEqualTo(3);
    assertThat(scan.err()).contains("nowhere", "[input-missing]");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidBeforeAnythingIsRead() {
    Command scan = Command.inPipe("scan", log, "--out", log.resolve("below"));
    assertThat(scan.exitCode()).isEqualTo(1);
    assertThat(scan.err()).contains("[output-unwritable]", "nothing was read");
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() {
    Command scan = Command.inPipe("scan", log, "--until", "yesterday", "--out", out);
    assertThat(scan.exitCode()).isEqualTo(2);
    assertThat(scan.err()).contains("yesterday", "2026-04-22T10:00:00Z");
  }

  @Test
  void theAlarmIsRaisedAtTheLevelAskedForAndAbove() {
    Findings high = new ScanFolder(Golden.scanFolder()).readFindings();
    for (Confidence level : Confidence.values()) {
      assertThat(ScanCommand.reaches(high, level)).isTrue();
    }
    Findings low = without(high, Confidence.HIGH);
    assertThat(ScanCommand.reaches(low, Confidence.HIGH)).isFalse();
    assertThat(ScanCommand.reaches(low, Confidence.MEDIUM)).isFalse();
    assertThat(ScanCommand.reaches(low, Confidence.LOW)).isTrue();
  }

  private static Findings without(Findings all, Confidence confidence) {
    return new Findings(
        all.from(),
        all.to(),
        all.evaluatedEvery(),
        all.exchanges(),
        all.accounts(),
        all.rejected(),
        List.of(),
        all.campaigns().stream().filter(each -> each.confidence() != confidence).toList(),
        List.of(),
        all.activity());
  }
}
