package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.share.Marking;
import io.stillwatch.server.share.SharingTerms;
import picocli.CommandLine.Option;

/** In whose name a service shares campaigns with peers, and how far they may go. */
final class SharingOptions {
  @Option(
      names = "--provider",
      paramLabel = "NAME",
      description = "What peers are told you are called; \"a model provider\" if not said.")
  private String provider = "";

  @Option(
      names = "--tlp",
      paramLabel = "WORD",
      description =
          "How far peers may hand on what is shared: white, green, amber or red; amber if not said.")
  private String tlp = "";

  /** What was said on the command line, else in the file. */
  SharingTerms terms(ServeFile file) {
    SharingTerms usual = SharingTerms.USUAL;
    Marking marking =
        Marking.of(file.text("tlp", tlp, usual.marking().word()))
            .orElseThrow(
                () ->
                    new StillwatchException(
                        Problem.WRONG_USAGE, "--tlp wants white, green, amber or red."));
    return new SharingTerms(file.text("provider", provider, usual.provider()), marking);
  }
}
