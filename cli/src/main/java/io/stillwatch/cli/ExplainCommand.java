package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignView;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Printable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a group is accused, or why an account is in or out. */
@Command(
    name = "explain",
    headerHeading = Examples.EXPLAIN,
    header = "Says why a campaign is accused, or why an account is in or out.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "ID|ACCOUNT", arity = "1", description = "A campaign or an account.")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the scan; " + ScanFolder.DEFAULT + " if not said.")
  private Path out = Path.of(ScanFolder.DEFAULT);

  ExplainCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ScanFolder folder = new ScanFolder(out);
    Findings findings = folder.readFindings();
    Optional<CampaignView> campaign = findings.typed(name);
    if (campaign.isPresent()) {
      Explanations.ofCampaign(campaign.get(), screen);
    } else {
      Explanations.ofAccount(account(folder), screen);
    }
    return 0;
  }

  private AccountExplanation account(ScanFolder folder) {
    return folder
        .readExplanation(name)
        .orElseThrow(
            () ->
                new StillwatchException(
                    Problem.UNKNOWN_NAME,
                    "The scan has neither a campaign nor an account named "
                        + Printable.line(name, 60)
                        + "."));
  }
}
