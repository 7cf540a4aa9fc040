package io.stillwatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file where it stands
 * @param lines its lines
 */
record Page(Path file, List<String> lines) {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)");
  private static final String SHELL = "```console";

  Page {
    lines = List.copyOf(lines);
  }

  /** The pages under a folder, sources and what is built left out. */
  static List<Page> under(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files =
          all.filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !root.relativize(file).toString().matches(".*(target|src|\\.git)/.*"))
              .sorted()
              .toList();
    }
    List<Page> pages = new ArrayList<>();
    for (Path file : files) {
      pages.add(new Page(file, Files.readAllLines(file)));
    }
    return pages;
  }

  /** The files that it links to, as they are written. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = LINK.matcher(line);
      while (matcher.find()) {
        if (!matcher.group(1).isEmpty() && !matcher.group(1).startsWith("http")) {
          links.add(matcher.group(1));
        }
      }
    }
    return links;
  }

  /**
   * The commands of its shell blocks, in order, each with what the page shows of its output. Of a
   * block that is called a sample, the output is one of many possible and left out.
   */
  List<Shown> commands() {
    List<Shown> commands = new ArrayList<>();
    String fence = "";
    for (String line : lines) {
      if (line.startsWith("```")) {
        fence = fence.isEmpty() ? line : "";
      } else if (fence.startsWith(SHELL) && line.startsWith("$ ")) {
        commands.add(new Shown(line.substring(2), new ArrayList<>()));
      } else if (fence.equals(SHELL) && !line.isBlank() && !line.equals("…")) {
        commands.getLast().output().add(line.stripTrailing());
      }
    }
    return commands;
  }

  /**
   * A command as a page shows it.
   *
   * @param line the command line
   * @param output lines of its result, in order; others may stand between
   */
  record Shown(String line, List<String> output) {}
}
