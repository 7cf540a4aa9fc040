package io.stillwatch.cli;

import io.stillwatch.view.CampaignView.Confidence;
import io.stillwatch.view.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the campaigns in logs. */
@Command(
    name = "scan",
    headerHeading = Examples.SCAN,
    header = "Finds the campaigns in logs.",
    mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
  private static final int ALARM = 10;

  private final Screen screen;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders with exchanges* and accounts*, or - for standard input.")
  private List<Path> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ScanFolder.DEFAULT,
      description = "Where the findings go; ${DEFAULT-VALUE} if not said.")
  private Path out = Path.of(ScanFolder.DEFAULT);

  @Option(names = "--json", description = "Prints campaigns.json instead of the table.")
  private boolean json;

  @Option(
      names = "--fail-at",
      paramLabel = "LEVEL",
      description = "Ends with 10 if a campaign is at least so sure: high, medium, low.")
  private @Nullable Confidence failAt;

  @Mixin private final ScanOptions options = new ScanOptions();

  ScanCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    ScanFolder folder = new ScanFolder(out);
    Findings findings = Scanning.watched(options.run(paths, folder), screen);
    if (json) {
      FindingsJson.print(findings, screen);
    } else {
      CampaignTable.print(findings, screen);
      screen.out().println();
      screen.out().println("  report   " + folder.report());
    }
    Confidence level = failAt;
    return level != null && reaches(findings, level) ? ALARM : 0;
  }

  /** Whether a campaign is at least so sure. */
  static boolean reaches(Findings findings, Confidence level) {
    return findings.campaigns().stream()
        .anyMatch(campaign -> campaign.confidence().compareTo(level) <= 0);
  }
}
