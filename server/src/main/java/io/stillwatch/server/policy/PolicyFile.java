package io.stillwatch.server.policy;

import io.stillwatch.enforce.Action;
import io.stillwatch.enforce.Policy;
import io.stillwatch.enforce.ReasonTemplate;
import io.stillwatch.enforce.Rule;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a policy file, and checks all that can be checked before a rule is first asked. Stateless.
 */
public final class PolicyFile {
  private static final int MOST_BYTES = 64 << 10;

  private PolicyFile() {}

  /**
   * Reads the file.
   *
   * @throws StillwatchException ({@link Problem#POLICY_UNUSABLE}) naming the line, if a rule is not
   *     as it has to be
   */
  public static Policy read(Path file) {
    return written(file).policy();
  }

  /** Reads the file, as {@link #read}, and keeps its text. */
  public static WrittenPolicy written(Path file) {
    List<String> lines = lines(file);
    List<Rule> rules = new ArrayList<>();
    for (Section section : new PolicyLines(file).read(lines)) {
      rules.add(rule(file, section));
    }
    return new WrittenPolicy(new Policy(rules), String.join("\n", lines) + "\n");
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new StillwatchException(
            Problem.POLICY_UNUSABLE, file + " is longer than " + MOST_BYTES + " bytes.");
      }
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new StillwatchException(
          Problem.POLICY_UNUSABLE, file + " cannot be read as UTF-8 text.", failure);
    }
  }

  private static Rule rule(Path file, Section section) {
    Entry when = entry(file, section, "when");
    return new Rule(
        section.name(),
        new ConditionCompiler(file).compile(when),
        action(file, entry(file, section, "action")),
        lasts(file, entry(file, section, "for")),
        because(file, entry(file, section, "because")),
        people(file, section.entries().getOrDefault("people", new Entry("1", section.line(), 1))));
  }

  private static Entry entry(Path file, Section section, String name) {
    Entry entry = section.entries().get(name);
    if (entry == null || entry.value().isBlank()) {
      throw PolicyLines.problem(
          file, section.line(), "The rule " + section.name() + " does not say " + name + ".");
    }
    return entry;
  }

  private static Action action(Path file, Entry entry) {
    return Action.of(entry.value().strip())
        .orElseThrow(
            () ->
                PolicyLines.problem(
                    file,
                    entry.line(),
                    "There is no action \""
                        + Printable.line(entry.value().strip(), 40)
                        + "\"; there are "
                        + Arrays.stream(Action.values())
                            .map(Action::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static Duration lasts(Path file, Entry entry) {
    String value = entry.value().strip();
    return LengthOfTime.of(value)
        .filter(lasts -> !value.startsWith("0") && lasts.compareTo(Rule.LONGEST) <= 0)
        .orElseThrow(
            () ->
                PolicyLines.problem(
                    file,
                    entry.line(),
                    "for wants a time of at most "
                        + Rule.LONGEST.toDays()
                        + " days, like 30m, 12h or 7d: every action ends."));
  }

  private static ReasonTemplate because(Path file, Entry entry) {
    ReasonTemplate template =
        new ReasonTemplate(
            entry.value().lines().map(String::strip).collect(Collectors.joining(" ")));
    template
        .unknownName()
        .ifPresent(
            name -> {
              throw PolicyLines.problem(
                  file,
                  entry.line(),
                  "because names {"
                      + Printable.line(name, 40)
                      + "}; known are "
                      + String.join(", ", ReasonTemplate.NAMES)
                      + ".");
            });
    return template;
  }

  private static int people(Path file, Entry entry) {
    if (!entry.value().strip().matches("[0-9]")) {
      throw PolicyLines.problem(
          file, entry.line(), "people wants a number from 0 to 9: how many have to agree.");
    }
    return Integer.parseInt(entry.value().strip());
  }
}
