package io.stillwatch.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which prompts are public: the option that scan, rehearse, doctor and evaluate share. */
final class PublicOptions {

  @Option(
      names = "--public",
      paramLabel = "PATH",
      description =
          "Prompts that are public, .jsonl or .txt, or a folder of them; says how much of what is"
              + " asked stands there, and convicts nobody. May be repeated.")
  private List<Path> paths = List.of();

  /** The sets that were named. */
  PublicSets sets() {
    return new PublicSets(paths);
  }
}
