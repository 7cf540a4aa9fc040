package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  @Option(names = "--csv", description = "Prints one campaign's members as CSV.")
  private boolean csv;

  @Option(names = "--json", description = "Prints what campaigns.json holds of it.")
  private boolean json;

  ShowCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    Findings findings = new ScanFolder(out).readFindings();
    if (json) {
      FindingsJson.print(id.isEmpty() ? findings : only(findings, campaign(findings, id)), screen);
    } else if (id.isEmpty()) {
      CampaignTable.print(findings, screen);
    } else if (csv) {
      MembersCsv.print(campaign(findings, id), screen);
    } else {
      CampaignPage.print(campaign(findings, id), screen);
    }
    return 0;
  }

  private static CampaignView campaign(Findings findings, String id) {
    return findings
        .typed(id)
        .orElseThrow(
            () ->
                new StillwatchException(
                    Problem.UNKNOWN_NAME,
                    "The scan has no campaign " + Printable.line(id, 60) + "."));
  }

  private static Findings only(Findings all, CampaignView campaign) {
    return new Findings(
        all.from(),
        all.to(),
        all.evaluatedEvery(),
        all.exchanges(),
        all.accounts(),
        all.rejected(),
        all.channels(),
        List.of(campaign),
        all.dismissed(),
        all.activity());
  }
}
