package io.stillwatch.cli;

import io.stillwatch.laboratory.evaluate.Evaluation;
import io.stillwatch.laboratory.evaluate.Figures;
import io.stillwatch.laboratory.evaluate.Tables;
import io.stillwatch.read.ReadSettings;
import io.stillwatch.view.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scans simulated folders and holds what was found against the truth. */
@Command(
    name = "evaluate",
    headerHeading = Examples.EVALUATE,
    header = "Scans simulated folders and holds what was found against the truth.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private static final String FILE = "evaluation.json";

  private final Screen screen;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders of simulate; each keeps its scan in " + ScanFolder.DEFAULT + ".")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the figures go: JSON, or Markdown if it ends in .md; "
              + FILE
              + " in the first folder if not said.")
  private Path out = Path.of("");

  EvaluateCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<Figures> figures = new ArrayList<>();
    for (Path folder : folders) {
      figures.add(figures(folder));
    }
    Path file = out.toString().isEmpty() ? folders.getFirst().resolve(FILE) : out;
    String written =
        file.toString().endsWith(".md") ? Tables.markdown(figures) : Tables.json(figures);
    WholeFile.write(file, bytes -> bytes.write(written.getBytes(StandardCharsets.UTF_8)));
    screen.out().print(Tables.text(figures));
    screen.out().println();
    screen.out().println("  figures  " + file);
    return 0;
  }

  private Figures figures(Path folder) {
    ScanFolder scan = new ScanFolder(folder.resolve(ScanFolder.DEFAULT));
    LogFiles logs = new LogFiles(List.of(folder), ReadSettings.DEFAULT);
    int threads = Runtime.getRuntime().availableProcessors();
    screen.err().println("  " + folder);
    Scanning.watched(new ScanRun(logs, scan, Long.MAX_VALUE, threads), screen);
    return Evaluation.of(folder, scan.campaigns());
  }
}
