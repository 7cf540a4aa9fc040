package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.Omission;
import io.stillwatch.laboratory.Simulation;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.campaign.Evasions;
import io.stillwatch.laboratory.evaluate.Catalogue;
import io.stillwatch.laboratory.scenario.Scenario;
import io.stillwatch.laboratory.scenario.Scenarios;
import io.stillwatch.view.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the log that a provider would have of a case, and the truth beside it. */
@Command(
    name = "simulate",
    headerHeading = Examples.SIMULATE,
    header = "Writes the log that a provider would have of a case, and the truth beside it.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      description = "The case, as qwen-june, or a folder with a scenario.json, as ./own.")
  private String scenario = "";

  @Option(names = "--list", description = "List the cases and the evasions instead.")
  private boolean list;

  @Option(names = "--out", paramLabel = "DIR", description = "Where it goes.")
  private Path out = Path.of("");

  @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes.")
  private long seed = 1;

  @Option(names = "--scale", paramLabel = "X", description = "Multiplies the number of accounts.")
  private double scale = 1;

  @Mixin private final SizeOptions accounts = new SizeOptions();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Real prompts to take in place of made ones.")
  private @Nullable Path corpus;

  @Option(
      names = "--trace",
      paramLabel = "PATH",
      description = "Real arrivals that honest programs keep to in place of made rhythms.")
  private @Nullable Path trace;

  @Option(
      names = "--evasion",
      paramLabel = "NAME=X",
      description =
          "What the adversary does besides, from 0 to 1; may be repeated. A name that does not"
              + " exist lists those that do.")
  private List<String> evasions = List.of();

  @Option(
      names = "--omit",
      split = ",",
      paramLabel = "FIELD",
      description = "What the log shall lack: accounts, completions, addresses, prompts.")
  private List<String> omitted = List.of();

  @Option(names = "--gzip", description = "Compress the exchanges.")
  private boolean gzip;

  SimulateCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (list) {
      screen.out().print(Catalogue.scenarios().text());
      screen.out().println();
      screen.out().print(Catalogue.evasions().text());
      return 0;
    }
    if (scenario.isEmpty() || out.toString().isEmpty()) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, "simulate needs a case and --out; --list names the cases.");
    }
    if (!(scale > 0)) {
      throw new StillwatchException(Problem.WRONG_USAGE, "--scale must be above 0.");
    }
    try (ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      SimulatorOptions options =
          new SimulatorOptions(
              seed,
              scale,
              Evasions.parse(evasions),
              Optional.ofNullable(corpus),
              Optional.ofNullable(trace),
              Omission.parse(omitted),
              gzip,
              progress);
      Scenario sized = accounts.sized(Scenarios.named(scenario));
      Simulation made = Simulator.run(sized, out, options);
      progress.finish();
      screen
          .out()
          .printf(
              "  %s: %s exchanges of %s accounts, %s of them in a campaign, in %s%n",
              made.scenario(),
              Wording.grouped(made.exchanges()),
              Wording.grouped(made.accounts()),
              Wording.grouped(made.campaignAccounts()),
              out);
    }
    return 0;
  }
}
