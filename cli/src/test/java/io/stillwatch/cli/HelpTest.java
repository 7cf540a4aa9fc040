package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HelpTest {

  @Test
  void theHelpBeginsWithThreeExamples() throws IOException {
    Command help = Command.inPipe("--help");
    assertThat(help.exitCode()).isZero();
    Golden.assertSame("help.txt", help.out());
  }

  @Test
  void everyCommandsHelpBeginsWithThreeExamplesThatNameIt() {
    for (String command : commands()) {
      Command help = Command.inPipe(command, "--help");
      assertThat(help.exitCode()).isZero();
      assertThat(help.out().lines().limit(4)).first().as(command).isEqualTo("Examples:");
      assertThat(help.out().lines().skip(1).limit(3))
          .as(command)
          .allMatch(line -> line.contains("stillwatch " + command));
    }
  }

  @Test
  void aMisspeltCommandSuggestsTheNearOne() {
    Command misspelt = Command.inPipe("scna", "logs");
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.out()).isEmpty();
    assertThat(misspelt.err()).contains("'scna'", "Did you mean: scan?", "stillwatch --help");
  }

  @Test
  void aMissingCommandAndAnUnknownOptionAreWrongUsage() {
    assertThat(Command.inPipe().exitCode()).isEqualTo(2);
    assertThat(Command.inPipe("scan").exitCode()).isEqualTo(2);
    Command unknown = Command.inPipe("scan", "logs", "--jsno");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("--jsno", "--json");
  }

  @Test
  void hostileWordsDoNotReachTheTerminal() {
    assertThat(Command.inPipe("\u001b[2J").err()).doesNotContain("\u001b");
  }

  private static Set<String> commands() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return StillwatchCommand.line(Screen.of(nowhere, nowhere, false)).getSubcommands().keySet();
  }
}
