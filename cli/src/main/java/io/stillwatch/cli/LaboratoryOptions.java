package io.stillwatch.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** How large and how often the laboratory runs. */
final class LaboratoryOptions {
  @Option(
      names = "--cases",
      split = ",",
      paramLabel = "CASE",
      description =
          "For --table: cases of simulate, NAME+EVASION=X for one made harder, or every-campaign,"
              + " every-trap, every-evasion.")
  private List<String> cases = List.of("every-campaign", "traps");

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "N",
      description = "The seeds; --adversary takes the first.")
  private List<Long> seeds = List.of(1L, 2L, 3L);

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "For --table: about how many exchanges a run shall have.")
  private long size = 300_000;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "For --adversary: multiplies the accounts of the demonstration's case.")
  private double scale;

  @Option(
      names = "--omit",
      split = ",",
      paramLabel = "FIELD",
      description = "For --table: what the logs lack: prompts, completions, addresses, accounts.")
  private List<String> omitted = List.of();

  List<String> cases() {
    return cases;
  }

  List<Long> seeds() {
    return seeds;
  }

  List<String> omitted() {
    return omitted;
  }

  long size() {
    return size;
  }

  /** As asked for, or that. */
  double scale(double otherwise) {
    return scale > 0 ? scale : otherwise;
  }
}
