package io.stillwatch.cli;

import io.stillwatch.exchange.Progress;
import io.stillwatch.view.Findings;
import java.util.function.Function;

/** A scan under the eyes of whoever started it. */
final class Scanning {

  private Scanning() {}

  /** Scans, with progress on standard error. */
  static Findings watched(ScanRun run, Screen screen) {
    return watched(run::run, screen);
  }

  /** The same for something that scans. */
  static Findings watched(Function<Progress, Findings> run, Screen screen) {
    try (ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      Findings findings = run.apply(progress);
      progress.finish();
      screen.err().println("  scanned in " + progress.elapsed());
      return findings;
    }
  }
}
