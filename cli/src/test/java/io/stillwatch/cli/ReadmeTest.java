package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.cli.Page.Shown;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the pages say is so: commands run, samples are what comes out, links lead somewhere. */
final class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

  /** Takes half a minute, so the first page that has it runs it for all. */
  private static final String DEMONSTRATION = "./stillwatch demo";

  @TempDir private Path folder = Path.of("");
  private boolean demonstrated;

  @TestFactory
  Stream<DynamicTest> everyCommandRunsAndShowsWhatThePageShows() throws IOException {
    // From the last, which is the tutorial: its later commands need what the demonstration leaves.
    return Page.under(ROOT).reversed().stream()
        .filter(page -> !page.commands().isEmpty())
        .map(page -> DynamicTest.dynamicTest(name(page), () -> follow(page)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsReadWholeButForItsTwoBadLines() throws IOException {
    try (Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
      return examples.filter(Files::isDirectory).sorted().toList().stream()
          .map(
              example ->
                  DynamicTest.dynamicTest(example.getFileName().toString(), () -> scan(example)));
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Page page : Page.under(ROOT)) {
      for (String link : page.links()) {
        assertThat(page.file().resolveSibling(link)).as("in %s", name(page)).exists();
      }
    }
  }

  @Test
  void theReferenceOfCommandsIsTheirHelp() throws IOException {
    StringBuilder page =
        new StringBuilder("# Commands\n\nWhat `stillwatch COMMAND --help` says.\n");
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine line = StillwatchCommand.line(Screen.of(nowhere, nowhere, false));
    for (String command : line.getSubcommands().keySet()) {
      String help = Command.inPipe(command, "--help").out().stripTrailing();
      page.append("\n## ").append(command).append("\n\n```text\n").append(help).append("\n```\n");
    }
    Path file = Path.of("..", "..", "..", "..", "docs", "reference", "command-line.md");
    Golden.assertSame(file.toString(), page.toString());
  }

  private void follow(Page page) throws IOException, InterruptedException {
    Shell shell = new Shell(Files.createTempDirectory(folder, "page"), ROOT.resolve("examples"));
    for (Shown command : page.commands()) {
      boolean demonstration = command.line().startsWith(DEMONSTRATION);
      if (demonstration && demonstrated) {
        continue;
      }
      demonstrated |= demonstration;
      List<String> shown = shell.run(command.line());
      if (!command.output().isEmpty()) {
        assertThat(shown).as(command.line()).containsSubsequence(command.output());
      }
    }
  }

  private void scan(Path example) throws IOException {
    Path out = Files.createTempDirectory(folder, "example");
    try (Stream<Path> files = Files.list(example)) {
      List<Path> logs = files.sorted().toList();
      Object[] words = Stream.concat(Stream.of("scan", "--out", out), logs.stream()).toArray();
      Command scan = Command.inPipe(words);
      assertThat(scan.exitCode()).as(scan.err()).isZero();
      int wrong = example.endsWith("native") ? 2 : 0;
      assertThat(Files.readAllLines(out.resolve("rejected.jsonl"))).hasSize(wrong);
    }
  }

  private static String name(Page page) {
    return ROOT.relativize(page.file()).toString();
  }
}
