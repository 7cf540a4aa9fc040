package io.stillwatch.read;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.isReadable(input)) {
        throw new StillwatchException(
            Problem.INPUT_MISSING, input + " is not there, or may not be read.");
      }
      files.addAll(Files.isDirectory(input) ? in(input) : List.of(input));
    }
    return files;
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> KNOWN.matcher(file.toString()).find() && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.INPUT_MISSING, folder + " could not be listed.", failure);
    }
  }
}
