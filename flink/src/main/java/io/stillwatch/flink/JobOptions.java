package io.stillwatch.flink;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.flink.intake.Location;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the job is told on the command line.
 *
 * @param exchanges where the exchanges are
 * @param accounts where the account lines are; none if the accounts are known by use alone, or
 *     stand in the folder of the exchanges
 * @param out a folder, or a topic, that takes what is found
 * @param course whether the log goes on, and how
 */
public record JobOptions(
    Location exchanges, Optional<Location> accounts, Location out, Course course) {

  private static final String USAGE =
      "--exchanges URI [--accounts URI] --out URI [--to-end true | --follow PT1M]"
          + " [--late PT10M] [--idle PT1M] [--remember P30D]";
  private static final List<String> NAMES =
      List.of(
          "--exchanges",
          "--accounts",
          "--out",
          "--to-end",
          "--follow",
          "--late",
          "--idle",
          "--remember");

  /**
   * Whether the log goes on, and how.
   *
   * @param toEnd whether topics end where they end now
   * @param follow how often a folder of exchanges is looked at for new files; zero if it is as it
   *     is
   * @param late how far behind the latest exchange others may come and still be counted in their
   *     own hour
   * @param idle how long a reader has nothing before it no longer holds the others up
   * @param remember how long an id is remembered, so that it is counted once
   */
  public record Course(
      boolean toEnd, Duration follow, Duration late, Duration idle, Duration remember) {}

  /**
   * Reads the command line.
   *
   * @throws StillwatchException ({@link Problem#WRONG_USAGE}) if it is another
   */
  public static JobOptions of(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int place = 0; place < arguments.length; place += 2) {
      boolean known = NAMES.contains(arguments[place]) && place + 1 < arguments.length;
      if (!known || given.put(arguments[place], arguments[place + 1]) != null) {
        throw wrong(arguments[place] + " is not understood");
      }
    }
    return new JobOptions(
        Location.of(wanted(given, "--exchanges")),
        Optional.ofNullable(given.get("--accounts")).map(Location::of),
        Location.of(wanted(given, "--out")),
        new Course(
            Boolean.parseBoolean(given.getOrDefault("--to-end", "false")),
            duration(given, "--follow", "PT0S"),
            duration(given, "--late", "PT10M"),
            duration(given, "--idle", "PT1M"),
            duration(given, "--remember", "P30D")));
  }

  /** Whether the log ends. */
  public boolean bounded() {
    return course.toEnd() || exchanges instanceof Location.Files && course.follow().isZero();
  }

  private static String wanted(Map<String, String> given, String name) {
    String value = given.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw wrong(name + " is missing");
    }
    return value;
  }

  private static Duration duration(Map<String, String> given, String name, String otherwise) {
    String text = given.getOrDefault(name, otherwise);
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException failure) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, name + " " + text + " is no ISO 8601 duration.", failure);
    }
  }

  private static StillwatchException wrong(String what) {
    return new StillwatchException(Problem.WRONG_USAGE, what + ". Usage: " + USAGE);
  }
}
