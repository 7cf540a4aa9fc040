package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reader's shell: command lines run in a folder that holds the examples, with the program on the
 * path. Campaigns and accounts that a line names stand for those that the last scan there found.
 */
final class Shell {
  private static final Pattern CAMPAIGN = Pattern.compile("\\bC-[0-9A-F]{8}\\b");
  private static final Pattern ACCOUNT = Pattern.compile("\\bacct_[0-9a-z]{14}\\b");
  private static final int MOST_MINUTES = 5;

  private final Path folder;

  /** Makes the folder ready. */
  Shell(Path folder, Path examples) throws IOException {
    this.folder = folder;
    copy(examples, folder.resolve("examples"));
    copy(examples.resolve("native"), folder.resolve("logs"));
    Path program = folder.resolve("stillwatch");
    Files.writeString(
        program,
        """
        #!/usr/bin/env bash
        exec '%s' -XX:+UseSerialGC -cp '%s' io.stillwatch.cli.Main "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  /** Runs a line and gives what it wrote as its result; it must end well. */
  List<String> run(String line) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", named(line));
    builder.directory(folder.toFile());
    builder.environment().merge("PATH", folder.toString(), (old, own) -> own + ":" + old);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as("ended: %s", line).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("%s%n%s", line, Files.readString(err)).isZero();
    return Files.readAllLines(out).stream().map(String::stripTrailing).toList();
  }

  private String named(String line) throws IOException {
    Path findings = folder.resolve("stillwatch-out").resolve("campaigns.json");
    if (!Files.exists(findings)) {
      return line;
    }
    String found = Files.readString(findings);
    return instead(CAMPAIGN, instead(ACCOUNT, line, found), found);
  }

  private static String instead(Pattern name, String line, String found) {
    Matcher first = name.matcher(found);
    return first.find() ? name.matcher(line).replaceAll(first.group()) : line;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }
}
