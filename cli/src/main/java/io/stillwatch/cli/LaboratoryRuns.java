package io.stillwatch.cli;

import io.stillwatch.exchange.Progress;
import io.stillwatch.laboratory.Omission;
import io.stillwatch.laboratory.adversary.Contest;
import io.stillwatch.laboratory.adversary.ContestReport;
import io.stillwatch.laboratory.baseline.Baseline;
import io.stillwatch.laboratory.benchmark.Benchmark;
import io.stillwatch.laboratory.benchmark.BenchmarkCase;
import io.stillwatch.laboratory.evaluate.Figures;
import io.stillwatch.laboratory.evaluate.Tables;
import io.stillwatch.view.Printable;
import io.stillwatch.view.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code evaluate} does where it makes the traffic itself. The traffic lies beside the result
 * while it is needed.
 */
final class LaboratoryRuns {
  private final Screen screen;
  private final LaboratoryOptions options;
  private final Path out;

  LaboratoryRuns(Screen screen, LaboratoryOptions options, Path out) {
    this.screen = screen;
    this.options = options;
    this.out = out;
  }

  /** Runs the table and writes it anew after each run, so that what is done is never lost. */
  void table(List<Baseline> baselines) {
    List<BenchmarkCase> cases =
        options.cases().stream()
            .flatMap(word -> BenchmarkCase.parse(word).stream())
            .map(options::sized)
            .toList();
    Path file = out.toString().isEmpty() ? Path.of("docs", "benchmark.md") : out;
    List<Benchmark.Row> rows = new ArrayList<>();
    try (SpoolFolder folder = SpoolFolder.within(beside(file))) {
      Benchmark benchmark =
          new Benchmark(
              folder.path(),
              options.scans(PublicSets.NONE, screen),
              baselines,
              options.size(),
              Omission.parse(options.omitted()));
      benchmark.run(
          cases,
          options.seeds(),
          Progress.NONE,
          row -> {
            rows.add(row);
            WholeFile.write(file, Benchmark.markdown(command(baselines), options.seeds(), rows));
            screen.err().println("  " + Printable.line(row.name()) + " is in " + file);
          });
    }
    List<Figures> figures = rows.stream().flatMap(row -> row.figures().stream()).toList();
    screen.out().print(Tables.text(figures));
    screen.out().println("  table    " + file);
  }

  /** Plays the contest. */
  void adversary() {
    Path file = out.toString().isEmpty() ? Path.of("evasion-cost.html") : out;
    try (SpoolFolder folder = SpoolFolder.within(beside(file));
        ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      Contest contest =
          Contest.play(
              folder.path(),
              options.seeds().getFirst(),
              options.scale(Contest.USUAL_SCALE),
              traffic -> quietly(traffic),
              progress);
      progress.finish();
      boolean markdown = file.toString().endsWith(".md");
      WholeFile.write(
          file, markdown ? ContestReport.markdown(contest) : ContestReport.html(contest));
      screen.out().print(ContestReport.text(contest));
    }
    screen.out().println("  report   " + file);
  }

  private static Path quietly(Path traffic) {
    ScanFolder scan = new ScanFolder(traffic.resolve(ScanFolder.DEFAULT));
    ScanRun.ofTraffic(traffic, PublicSets.NONE, scan).run(Progress.NONE);
    return scan.campaigns();
  }

  private String command(List<Baseline> baselines) {
    return "./stillwatch evaluate --table --cases "
        + String.join(",", options.cases())
        + " --seeds "
        + String.join(",", options.seeds().stream().map(String::valueOf).toList())
        + options.asked()
        + (baselines.isEmpty() ? " --no-baselines" : "")
        + (options.omitted().isEmpty() ? "" : " --omit " + String.join(",", options.omitted()));
  }

  private static Path beside(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    new ScanFolder(folder == null ? Path.of(".") : folder).create();
    return folder == null ? Path.of(".") : folder;
  }
}
