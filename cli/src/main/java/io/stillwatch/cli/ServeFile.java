package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The file of {@code serve --config}: {@code name=value} lines, named as the options. Immutable.
 */
final class ServeFile {
  private static final List<String> NAMES =
      List.of(
          "data",
          "listen",
          "tls-certificate",
          "tls-key",
          "policy",
          "keep-months",
          "keep-text",
          "key-file",
          "control",
          "control-password-file",
          "insecure-listen",
          "fail-closed",
          "lateness",
          "provider",
          "tlp",
          "log");

  private final Properties values;

  private ServeFile(Properties values) {
    this.values = values;
  }

  /** Reads the file; an empty path is a file that says nothing. */
  static ServeFile read(Path file) {
    Properties values = new Properties();
    if (file.toString().isEmpty()) {
      return new ServeFile(values);
    }
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException failure) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, file + " cannot be read as name=value lines.", failure);
    }
    for (String name : values.stringPropertyNames()) {
      if (!NAMES.contains(name) && !AttributeOptions.NAMES.contains(name)) {
        throw new StillwatchException(
            Problem.WRONG_USAGE,
            file
                + " names "
                + name
                + "; known are "
                + NAMES
                + " and "
                + AttributeOptions.NAMES
                + ".");
      }
    }
    return new ServeFile(values);
  }

  /** What was said on the command line, else in the file, else the usual. */
  String text(String name, String said, String usual) {
    return said.isEmpty() ? values.getProperty(name, usual).strip() : said;
  }

  /** Whether it was said on the command line or in the file. */
  boolean flag(String name, boolean said) {
    String value = values.getProperty(name, "false").strip();
    if (!value.equals("true") && !value.equals("false")) {
      throw new StillwatchException(Problem.WRONG_USAGE, name + " is neither true nor false.");
    }
    return said || value.equals("true");
  }
}
