package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The first eight days of the seed case in small: 24 accounts of a campaign among 88. */
final class Traffic {
  private static final String END = "2026-04-28T00:00:00Z";

  private Traffic() {}

  /** Writes exchanges and accounts into a folder, and gives it. */
  static Path in(Path folder) throws IOException {
    return in(folder, "0.001");
  }

  /** The same of the seed case at another scale. */
  static Path in(Path folder, String scale) throws IOException {
    Path whole = folder.resolve("whole");
    Command made =
        Command.inPipe("simulate", "qwen-june", "--out", whole, "--scale", scale, "--seed", "1");
    assertThat(made.exitCode()).as(made.err()).isZero();
    Path traffic = Files.createDirectories(folder.resolve("traffic"));
    Files.copy(whole.resolve("accounts.jsonl"), traffic.resolve("accounts.jsonl"));
    try (Stream<String> lines = Files.lines(whole.resolve("exchanges.jsonl"))) {
      List<String> kept = lines.filter(line -> time(line).compareTo(END) < 0).toList();
      Files.write(traffic.resolve("exchanges.jsonl"), kept);
    }
    return traffic;
  }

  private static String time(String line) {
    int start = line.indexOf("\"time\":\"") + 8;
    return line.substring(start, line.indexOf('"', start));
  }
}
