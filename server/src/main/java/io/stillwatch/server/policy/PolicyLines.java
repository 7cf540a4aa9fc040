package io.stillwatch.server.policy;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a policy file apart: {@code [rule]}, then {@code name = value}; a line that begins with a
 * blank goes on with the value before it, and one that begins with {@code #} is a remark. Not
 * thread-safe.
 */
final class PolicyLines {
  private static final Set<String> NAMES = Set.of("when", "action", "for", "because", "people");
  private static final int MOST_RULES = 32;
  private static final String NAME = "[a-z][a-z0-9-]{0,59}";

  private final Path file;
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private String section = "";
  private String entry = "";
  private int sectionLine;

  PolicyLines(Path file) {
    this.file = file;
  }

  List<Section> read(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      take(line, ++number);
    }
    finish();
    if (sections.isEmpty()) {
      throw problem(file, 1, "There is no rule; one begins with its name in brackets: [name].");
    }
    return sections;
  }

  private void take(String line, int number) {
    boolean remark = line.strip().startsWith("#");
    if (!entry.isEmpty() && !line.isBlank() && (remark || Character.isWhitespace(line.charAt(0)))) {
      // A remark leaves an empty line behind, so that errors in what follows are told by their
      // line.
      extend(remark ? "" : line);
    } else if (line.isBlank()) {
      entry = "";
    } else if (line.startsWith("[")) {
      begin(line.strip(), number);
    } else if (!remark) {
      entry(line, number);
    }
  }

  private void extend(String line) {
    Entry before = entries.get(entry);
    if (before != null) {
      entries.put(entry, new Entry(before.value() + "\n" + line, before.line(), before.column()));
    }
  }

  private void begin(String line, int number) {
    finish();
    section = line.replaceAll("^\\[|]$", "");
    sectionLine = number;
    if (!line.endsWith("]") || !section.matches(NAME)) {
      throw problem(
          file,
          number,
          "A rule begins with its name in brackets, of small letters, digits and hyphens: [name].");
    }
    if (sections.stream().anyMatch(each -> each.name().equals(section))) {
      throw problem(file, number, "There are two rules named " + section + ".");
    }
    if (sections.size() == MOST_RULES) {
      throw problem(file, number, "There are more than " + MOST_RULES + " rules.");
    }
  }

  private void entry(String line, int number) {
    int sign = line.indexOf('=');
    String name = line.substring(0, Math.max(0, sign)).strip();
    if (section.isEmpty() || !NAMES.contains(name)) {
      throw problem(
          file,
          number,
          "\""
              + Printable.line(line.strip(), 40)
              + "\" is no line of a rule; wanted is when, action, for, because or people, then =.");
    }
    if (entries.containsKey(name)) {
      throw problem(file, number, name + " is said twice in the rule " + section + ".");
    }
    int start = sign + 1;
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    entries.put(name, new Entry(line.substring(start), number, start + 1));
    entry = name;
  }

  private void finish() {
    if (!section.isEmpty()) {
      sections.add(new Section(section, sectionLine, entries));
    }
    entries.clear();
    entry = "";
  }

  static StillwatchException problem(Path file, int line, String message) {
    return new StillwatchException(
        Problem.POLICY_UNUSABLE, file + ":" + line + ": " + message + " Nothing was changed.");
  }
}
