package io.stillwatch.read;

import io.stillwatch.exchange.StillwatchException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the files of prompts that paths stand for: a file for itself, a folder for those in it
 * whose names end in {@code .jsonl} or {@code .txt}, packed or not, in the order of their names.
 */
final class PromptFiles {
  private static final Pattern TEXT = Pattern.compile("\\.txt(\\.gz|\\.zst)?$");
  private static final Pattern KNOWN = Pattern.compile("\\.(jsonl|txt)(\\.gz|\\.zst)?$");

  private PromptFiles() {}

  /** Whether each line of the file is a prompt, by the file's name; otherwise each is JSON. */
  static boolean isText(Path file) {
    return TEXT.matcher(file.toString()).find();
  }

  /**
   * The files to read, in order.
   *
   * @throws StillwatchException if a path leads nowhere
   */
  static List<Path> of(List<Path> inputs) {
    return inputs.stream()
        .flatMap(input -> InputFiles.expand(input, PromptFiles::isKnown).stream())
        .toList();
  }

  private static boolean isKnown(Path file) {
    return KNOWN.matcher(file.toString()).find();
  }
}
