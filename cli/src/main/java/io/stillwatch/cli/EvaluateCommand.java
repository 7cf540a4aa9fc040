package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.laboratory.baseline.Baseline;
import io.stillwatch.laboratory.evaluate.Evaluation;
import io.stillwatch.laboratory.evaluate.EvaluationPage;
import io.stillwatch.laboratory.evaluate.Figures;
import io.stillwatch.laboratory.evaluate.Tables;
import io.stillwatch.view.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scans simulated folders and holds what was found against the truth. */
@Command(
    name = "evaluate",
    headerHeading = Examples.EVALUATE,
    header = "Scans simulated folders and holds what was found against the truth.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private static final String NAME = "evaluation";

  private final Screen screen;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Folders of simulate; each keeps its scan in " + ScanFolder.DEFAULT + ".")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the figures go: Markdown if it ends in .md, a page if in .html, else JSON; all"
              + " three as "
              + NAME
              + ".* in the first folder if not said.")
  private Path out = Path.of("");

  @Option(
      names = "--no-baselines",
      description = "Leave out what published methods find on the same exchanges.")
  private boolean withoutBaselines;

  @Option(
      names = "--table",
      description = "Simulate and evaluate the cases instead, and write the published table.")
  private boolean table;

  @Option(
      names = "--adversary",
      description = "Have an adversary learn against each method instead: what does evasion cost?")
  private boolean adversary;

  @Mixin private final PublicOptions publicOptions = new PublicOptions();

  @Mixin private final LaboratoryOptions laboratory = new LaboratoryOptions();

  EvaluateCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (table || adversary) {
      LaboratoryRuns runs = new LaboratoryRuns(screen, laboratory, out);
      if (table) {
        runs.table(withoutBaselines ? List.of() : Baseline.all());
      } else {
        runs.adversary();
      }
      return 0;
    }
    if (folders.isEmpty()) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, "evaluate needs folders of simulate, or --table, or --adversary.");
    }
    List<Figures> figures = new ArrayList<>();
    for (Path folder : folders) {
      figures.addAll(figures(folder));
    }
    screen.out().print(Tables.text(figures));
    screen.out().println();
    if (out.toString().isEmpty()) {
      for (String ending : List.of(".json", ".md", ".html")) {
        write(folders.getFirst().resolve(NAME + ending), figures);
      }
    } else {
      write(out, figures);
    }
    return 0;
  }

  private void write(Path file, List<Figures> figures) {
    String name = file.toString();
    String written;
    if (name.endsWith(".md")) {
      written = Tables.markdown(figures);
    } else if (name.endsWith(".html")) {
      written = EvaluationPage.of(figures);
    } else {
      written = Tables.json(figures);
    }
    WholeFile.write(file, written);
    screen.out().println("  figures  " + file);
  }

  private List<Figures> figures(Path folder) {
    List<Baseline> baselines = withoutBaselines ? List.of() : Baseline.all();
    try (ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      List<Figures> figures =
          Evaluation.compared(
              folder, laboratory.scans(publicOptions.sets(), screen), baselines, progress);
      progress.finish();
      return figures;
    }
  }
}
