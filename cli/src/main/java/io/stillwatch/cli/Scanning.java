package io.stillwatch.cli;

import io.stillwatch.view.Findings;

/** A scan under the eyes of whoever started it. */
final class Scanning {

  private Scanning() {}

  /** Scans, with progress on standard error. */
  static Findings watched(ScanRun run, Screen screen) {
    try (ProgressLines progress = new ProgressLines(screen, System::nanoTime)) {
      Findings findings = run.run(progress);
      progress.finish();
      screen.err().println("  scanned in " + progress.elapsed());
      return findings;
    }
  }
}
