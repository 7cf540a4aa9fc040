package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.benchmark.BenchmarkCase;
import io.stillwatch.laboratory.scenario.Scenario;
import picocli.CommandLine.Option;

/** How many accounts a simulated case shall have, where that is said by their number. */
final class SizeOptions {
  private static final int MOST = 1_000_000;

  @Option(
      names = "--guilty",
      paramLabel = "N",
      description =
          "With --honest, instead of --scale or --size: accounts of campaigns in all, each as busy"
              + " as before.")
  private int guilty;

  @Option(
      names = "--honest",
      paramLabel = "N",
      description = "With --guilty: honest accounts in all.")
  private int honest;

  /** Whether it is said. */
  boolean given() {
    if (guilty < 1 != honest < 1 || Math.max(guilty, honest) > MOST) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, "--guilty and --honest are given together, each 1 to 1,000,000.");
    }
    return guilty >= 1;
  }

  Scenario sized(Scenario scenario) {
    return given() ? scenario.sized(guilty, honest) : scenario;
  }

  BenchmarkCase sized(BenchmarkCase one) {
    return given() ? one.sized(guilty, honest) : one;
  }

  /** As on the command line. */
  String asked() {
    return " --guilty " + guilty + " --honest " + honest;
  }
}
