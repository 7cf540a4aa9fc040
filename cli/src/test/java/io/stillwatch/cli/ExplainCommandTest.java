package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {
  private static final Path SCAN = Golden.scanFolder();

  @Test
  void aCampaignsReasonsStandBesideItsInnocentReadings() throws IOException {
    Command explain = Command.inPipe("explain", "C-7F2A", "--out", SCAN);
    assertThat(explain.exitCode()).isZero();
    Golden.assertSame("explain.pipe.txt", explain.out());
  }

  @Test
  void theTreeIsTheSameOnATerminal() throws IOException {
    Golden.assertSame(
        "explain.terminal.txt", Command.onTerminal("explain", "C-7F2A", "--out", SCAN).out());
  }

  @Test
  void aMemberIsToldWhatSpeaksForAndAgainstIt() throws IOException {
    Golden.assertSame(
        "explain-member.txt", Command.inPipe("explain", "acct-C-7F2A-0", "--out", SCAN).out());
  }

  @Test
  void anAccountThatIsOutIsToldWhy() throws IOException {
    Golden.assertSame(
        "explain-outsider.txt", Command.inPipe("explain", "acct-honest", "--out", SCAN).out());
  }

  @Test
  void everyAccountOfAScanCanBeAskedFor(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("exchanges.jsonl");
    Files.writeString(
        log, "{\"id\":\"1\",\"time\":\"2026-04-22T10:00:00Z\",\"account\":\"a\\u001b1\"}\n");
    Command.inPipe("scan", log, "--out", folder);
    Command explain = Command.inPipe("explain", "a\u001b1", "--out", folder);
    assertThat(explain.exitCode()).as(explain.err()).isZero();
    assertThat(explain.out())
        .contains(
            "a\\u{1b}1  is in no campaign", "Not accused: it began 1 conversation", "1 exchange")
        .doesNotContain("\u001b");
  }

  @Test
  void aNameThatTheScanDoesNotHaveIsWrongUsage() {
    Command explain = Command.inPipe("explain", "nobody\u202e", "--out", SCAN);
    assertThat(explain.exitCode()).isEqualTo(2);
    assertThat(explain.err()).contains("nobody\\u{202e}", "stillwatch show");
  }
}
