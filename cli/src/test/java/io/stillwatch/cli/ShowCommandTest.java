package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShowCommandTest {
  private static final Path SCAN = Golden.scanFolder();

  @TempDir private Path folder = Path.of("");

  @Test
  void theListIsTheSameInAPipe() throws IOException {
    Command show = Command.inPipe("show", "--out", SCAN);
    assertThat(show.exitCode()).isZero();
    Golden.assertSame("show.pipe.txt", show.out());
  }

  @Test
  void theListIsTheSameOnATerminal() throws IOException {
    Golden.assertSame("show.terminal.txt", Command.onTerminal("show", "--out", SCAN).out());
  }

  @Test
  void oneCampaignIsTheSameInAPipe() throws IOException {
    Command show = Command.inPipe("show", "c-e044", "--out", SCAN);
    assertThat(show.exitCode()).isZero();
    Golden.assertSame("show-one.pipe.txt", show.out());
  }

  @Test
  void oneCampaignIsTheSameOnATerminal() throws IOException {
    Golden.assertSame(
        "show-one.terminal.txt", Command.onTerminal("show", "C-E044", "--out", SCAN).out());
  }

  @Test
  void membersAreGivenAsCsv() throws IOException {
    Golden.assertSame(
        "show-one.csv", Command.inPipe("show", "C-E044", "--csv", "--out", SCAN).out());
  }

  @Test
  void jsonIsWhatTheScanWrote() throws IOException {
    Command all = Command.inPipe("show", "--json", "--out", SCAN);
    assertThat(all.out()).isEqualTo(Files.readString(SCAN.resolve("campaigns.json")));
    Command one = Command.inPipe("show", "C-E044", "--json", "--out", SCAN);
    assertThat(one.out()).contains("\"id\":\"C-E044\"").doesNotContain("\"id\":\"C-7F2A\"");
  }

  @Test
  void colourIsForTerminalsUnlessSaidOtherwise() {
    assertThat(Command.inPipe("show", "--out", SCAN).out()).doesNotContain("\u001b");
    assertThat(Command.inPipe("show", "--color", "always", "--out", SCAN).out())
        .contains("\u001b[");
    assertThat(Command.onTerminal("show", "--out", SCAN, "--color=never").out())
        .doesNotContain("\u001b");
  }

  @Test
  void anUnknownCampaignIsWrongUsage() {
    Command show = Command.inPipe("show", "C-0000", "--out", SCAN);
    assertThat(show.exitCode()).isEqualTo(2);
    assertThat(show.err()).contains("C-0000", "[unknown-name]");
  }

  @Test
  void aFolderWithoutAScanSaysWhatToDo() {
    Command show = Command.inPipe("show", "--out", folder);
    assertThat(show.exitCode()).isEqualTo(3);
    assertThat(show.err()).contains("campaigns.json", "stillwatch scan", "[no-scan-found]");
  }
}
