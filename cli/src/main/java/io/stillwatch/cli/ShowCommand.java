package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Printable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the campaigns of the last scan, or shows one. */
@Command(
    name = "show",
    headerHeading = Examples.SHOW,
    header = "Lists the campaigns of the last scan, or shows one.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "The campaign.")
  private String id = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the scan; " + ScanFolder.DEFAULT + " if not said.")
  private Path out = Path.of(ScanFolder.DEFAULT);

  @Option(names = "--csv", description = "Prints the members as CSV.")
  private boolean csv;

  ShowCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Findings findings = new ScanFolder(out).readFindings();
    if (id.isEmpty()) {
      CampaignTable.print(findings, screen);
    } else if (csv) {
      MembersCsv.print(campaign(findings, id), screen);
    } else {
      CampaignPage.print(campaign(findings, id), screen);
    }
    return 0;
  }

  /** The campaign of that name. */
  static CampaignView campaign(Findings findings, String id) {
    return findings.campaigns().stream()
        .filter(campaign -> campaign.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () ->
                new StillwatchException(
                    Problem.UNKNOWN_NAME,
                    "The scan has no campaign " + Printable.line(id, 60) + "."));
  }
}
