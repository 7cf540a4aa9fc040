package io.stillwatch.read;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files that paths stand for: a file for itself, a folder for its {@code exchanges*} and
 * {@code accounts*}. Accounts come before exchanges; otherwise the order is that of the paths, and
 * of the names within a folder.
 */
final class InputFiles {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz", ".jsonl.zst");

  private static final Pattern PROTOBUF = Pattern.compile("\\.(pb|binpb|otlp)(\\.gz|\\.zst)?$");

  private InputFiles() {}

  /** Whether the file's name says that it holds protobuf. */
  static boolean isProtobuf(Path file) {
    return PROTOBUF.matcher(file.toString()).find();
  }

  /** Whether the path stands for the standard input. */
  static boolean isStandardInput(Path path) {
    return path.equals(STANDARD_INPUT);
  }

  /**
   * The files to read, in order.
   *
   * @throws StillwatchException if a path leads nowhere
   */
  static List<Path> of(List<Path> inputs) {
    List<Path> accounts = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path input : inputs) {
      boolean standard = isStandardInput(input);
      for (Path file : standard ? List.of(input) : expand(input, InputFiles::isLog)) {
        (isNamed(file, "accounts") ? accounts : others).add(file);
      }
    }
    accounts.addAll(others);
    return accounts;
  }

  /**
   * A file for itself, a folder for those files in it that are wanted, in the order of their names.
   *
   * @throws StillwatchException if the path leads nowhere
   */
  static List<Path> expand(Path input, Predicate<Path> wanted) {
    if (!Files.isReadable(input)) {
      throw new StillwatchException(
          Problem.INPUT_MISSING, input + " is not there, or may not be read.");
    }
    if (!Files.isDirectory(input)) {
      return List.of(input);
    }
    try (Stream<Path> entries = Files.list(input)) {
      return entries.filter(wanted).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.INPUT_MISSING, input + " could not be listed.", failure);
    }
  }

  private static boolean isLog(Path file) {
    String name = String.valueOf(file.getFileName());
    return (isNamed(file, "accounts") || isNamed(file, "exchanges"))
        && ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static boolean isNamed(Path file, String start) {
    return String.valueOf(file.getFileName()).startsWith(start);
  }
}
