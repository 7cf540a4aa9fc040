package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.Progress;
import io.stillwatch.exchange.Rejected;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.read.PromptReader;
import io.stillwatch.read.PromptSink;
import io.stillwatch.read.ReadLimits;
import io.stillwatch.sketch.PublicPassages;
import io.stillwatch.sketch.PublicSketcher;
import io.stillwatch.view.RejectedLines;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Public instruction sets and benchmarks.
 *
 * @param paths files and folders of prompts; empty where none were given
 */
record PublicSets(List<Path> paths) {
  /** No public sets were given. */
  static final PublicSets NONE = new PublicSets(List.of());

  PublicSets {
    paths = List.copyOf(paths);
  }

  /**
   * Reads them, and gives on the lines that cannot be read.
   *
   * @throws StillwatchException if a path leads nowhere, or all of them hold no prompt
   */
  PublicPassages read(Progress progress, Consumer<Rejected> rejects) {
    if (paths.isEmpty()) {
      return PublicPassages.NONE;
    }
    PublicSketcher sketcher = new PublicSketcher();
    RejectedLines rejected = new RejectedLines();
    PromptReader reader = new PromptReader(ReadLimits.DEFAULT, progress);
    long prompts = reader.read(paths, sink(sketcher, rejects.andThen(rejected::add)));
    if (prompts == 0) {
      String message = "No prompt could be read from " + names() + ".";
      throw new StillwatchException(
          Problem.PUBLIC_SETS_UNREADABLE, message + ScanRun.firstOf(rejected));
    }
    return sketcher.passages();
  }

  private String names() {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static PromptSink sink(PublicSketcher sketcher, Consumer<Rejected> rejects) {
    return new PromptSink() {
      @Override
      public void prompt(String prompt) {
        sketcher.add(prompt);
      }

      @Override
      public void rejected(Rejected line) {
        rejects.accept(line);
      }
    };
  }
}
