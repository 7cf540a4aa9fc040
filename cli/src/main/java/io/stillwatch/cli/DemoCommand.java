package io.stillwatch.cli;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.Simulation;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.view.Findings;
import io.stillwatch.view.Wording;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the seed case in small, scans it, and leaves a report. */
@Command(
    name = "demo",
    headerHeading = Examples.DEMO,
    header = "Makes the seed case in small, scans it, and leaves a report to open.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String SCENARIO = "demo";

  private final Screen screen;

  @Option(names = "--seed", paramLabel = "N", description = "Another seed, other traffic.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where it all goes; " + ScanFolder.DEFAULT + " if not said.")
  private Path out = Path.of(ScanFolder.DEFAULT);

  DemoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Path traffic = out.resolve("traffic");
    try (ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      Simulation made = simulate(traffic, progress);
      ScanFolder folder = new ScanFolder(out);
      Findings findings = ScanRun.ofTraffic(traffic, PublicSets.NONE, folder).run(progress);
      progress.finish();
      screen.err().println("  simulated and scanned in " + progress.elapsed());
      CampaignTable.print(findings, screen);
      screen.out().println();
      screen.out().println("  truth    " + truth(made) + ": " + traffic.resolve("truth.jsonl"));
      screen.out().println("  report   " + folder.report());
    }
    return 0;
  }

  private Simulation simulate(Path traffic, Progress progress) {
    SimulatorOptions options = SimulatorOptions.of(seed, 1).telling(progress);
    return Simulator.run(SCENARIO, traffic, options);
  }

  private static String truth(Simulation made) {
    return Wording.grouped(made.campaignAccounts())
        + " of "
        + Wording.grouped(made.accounts())
        + " simulated accounts are a campaign";
  }
}
