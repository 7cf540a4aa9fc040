package io.stillwatch.laboratory.benchmark;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.Omission;
import io.stillwatch.laboratory.Simulator;
import io.stillwatch.laboratory.SimulatorOptions;
import io.stillwatch.laboratory.baseline.Baseline;
import io.stillwatch.laboratory.evaluate.Evaluation;
import io.stillwatch.laboratory.evaluate.Figures;
import io.stillwatch.laboratory.evaluate.FolderScan;
import io.stillwatch.laboratory.evaluate.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Simulates, scans and evaluates every case with every seed, one after another. Stateless but for
 * the folder, whose traffic is overwritten case by case.
 *
 * @param folder where traffic is put
 * @param scans this program, first as it is
 * @param baselines what is set beside it
 * @param size about how many exchanges a run shall have
 * @param omissions what the logs shall lack
 */
public record Benchmark(
    Path folder,
    List<FolderScan.Named> scans,
    List<Baseline> baselines,
    long size,
    Set<Omission> omissions) {
  /** One run of the table, and the size at which it was. */
  public record Row(String name, double scale, List<Figures> figures) {}

  /**
   * Runs them.
   *
   * @param done is told each row as soon as it is there; a case that would be far larger than asked
   *     for comes once, without figures
   */
  public void run(
      List<BenchmarkCase> cases, List<Long> seeds, Progress progress, Consumer<Row> done) {
    for (BenchmarkCase one : cases) {
      double scale = one.scale(size);
      if (one.farLarger(size)) {
        done.accept(new Row(one.scenario().name(), scale, List.of()));
        continue;
      }
      for (long seed : seeds) {
        done.accept(run(one, scale, seed, progress));
      }
    }
  }

  private Row run(BenchmarkCase one, double scale, long seed, Progress progress) {
    Path traffic = folder.resolve("traffic");
    SimulatorOptions options =
        SimulatorOptions.of(seed, scale)
            .evading(one.evasions())
            .lacking(omissions)
            .telling(progress);
    Simulator.run(one.scenario(), traffic, options);
    return new Row(
        one.scenario().name(), scale, Evaluation.compared(traffic, scans, baselines, progress));
  }

  /**
   * The table as Markdown.
   *
   * @param command how to run it again
   */
  public static String markdown(String command, List<Long> seeds, List<Row> rows) {
    List<Figures> figures = new ArrayList<>();
    StringBuilder left = new StringBuilder();
    for (Row row : rows) {
      figures.addAll(row.figures());
      if (row.figures().isEmpty()) {
        left.append("- ").append(row.name()).append(", whose smallest run is at scale ");
        left.append(row.scale()).append(" far larger than asked for\n");
      }
    }
    StringBuilder out = new StringBuilder("# Benchmark\n\n");
    out.append("Made by `").append(command.replace("`", "")).append("`, seeds ");
    out.append(String.join(", ", seeds.stream().map(String::valueOf).toList()));
    out.append(
        """
        . Every method saw the same exchanges. Baselines ran at six moments of each log; an account
        counts as flagged from the first moment at which one accused it. Recall, precision and the
        share of honest accounts accused have Wilson's 95 % intervals over accounts; leaked and hours
        have bootstrap intervals over runs. Methods that accuse accounts one by one have no campaigns
        to be false, split or mixed.

        """);
    out.append(left.isEmpty() ? "" : "Not run:\n\n" + left + "\n");
    Tables.published(figures).forEach(sheet -> out.append(sheet.markdown()));
    return out.toString();
  }
}
