package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.AccountExplanation;
import io.stillwatch.view.CampaignsJson;
import io.stillwatch.view.ExplanationsJson;
import io.stillwatch.view.Findings;
import io.stillwatch.view.RejectedLines;
import io.stillwatch.view.WholeFile;
import io.stillwatch.view.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folder that a scan leaves behind and that {@code show} and {@code explain} read. Its names
 * begin neither with {@code exchanges} nor with {@code accounts}, so that it is never taken for a
 * log, even where it is the folder of the log itself.
 *
 * @param folder where it is
 */
record ScanFolder(Path folder) {
  static final String DEFAULT = "stillwatch-out";

  Path campaigns() {
    return folder.resolve("campaigns.json");
  }

  Path report() {
    return folder.resolve("report.html");
  }

  Path rejected() {
    return folder.resolve("rejected.jsonl");
  }

  Path explanations() {
    return folder.resolve("explanations.jsonl");
  }

  /** Makes the folder where it is not yet there. */
  void create() {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.OUTPUT_UNWRITABLE,
          "The folder " + folder + " cannot be made; nothing was read yet.",
          failure);
    }
  }

  void writeRejected(RejectedLines lines) {
    WholeFile.write(rejected(), lines::write);
  }

  void writeFindings(Findings findings) {
    WholeFile.write(campaigns(), out -> CampaignsJson.write(findings, out));
  }

  void writeReport(Findings findings, RejectedLines lines) {
    WholeFile.write(report(), out -> Report.write(findings, lines, out));
  }

  /** Writes the lines of all accounts, as the source gives them. */
  void writeExplanations(Consumer<Consumer<AccountExplanation>> source) {
    WholeFile.write(
        explanations(),
        out -> source.accept(explanation -> ExplanationsJson.write(explanation, out)));
  }

  Findings readFindings() {
    return CampaignsJson.read(campaigns());
  }

  Optional<AccountExplanation> readExplanation(String account) {
    return ExplanationsJson.find(explanations(), account);
  }
}
