package io.stillwatch.server;

import io.stillwatch.enforce.Policy;
import io.stillwatch.server.control.DatabaseAddress;
import io.stillwatch.server.seen.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the service is told from outside.
 *
 * @param data the folder in which everything is kept
 * @param listener where it listens
 * @param deciding how it decides
 * @param keeping what it keeps, and for how long
 * @param control the database in which control data is, if it is not in the folder too
 * @param lateness how long after the end of an hour its exchanges may come and cost nothing more
 * @param journal where it tells what happens
 */
public record ServerSettings(
    Path data,
    Listener listener,
    Deciding deciding,
    Keeping keeping,
    Optional<DatabaseAddress> control,
    Duration lateness,
    Journal journal) {
  /** Telemetry is sent in batches of minutes, and what came in late is seen at once anyway. */
  public static final Duration USUAL_LATENESS = Duration.ofHours(1);

  /**
   * How requests are decided on.
   *
   * @param policy what the rules do about campaigns
   * @param failClosed whether a request that cannot be decided is refused instead of let through
   */
  public record Deciding(Policy policy, boolean failClosed) {
    /** No rules, and what is undecided is let through. */
    public static final Deciding BY_PEOPLE = new Deciding(Policy.NONE, false);
  }

  /** On any free port of this machine alone, as is usual in all else. */
  public static ServerSettings onLoopback(Path data) {
    return new ServerSettings(
        data,
        Listener.LOOPBACK,
        Deciding.BY_PEOPLE,
        Keeping.USUAL,
        Optional.empty(),
        USUAL_LATENESS,
        Journal.SILENT);
  }

  /** The same, listening elsewhere. */
  public ServerSettings at(Listener other) {
    return new ServerSettings(data, other, deciding, keeping, control, lateness, journal);
  }

  /** The same, deciding in another way. */
  public ServerSettings deciding(Deciding other) {
    return new ServerSettings(data, listener, other, keeping, control, lateness, journal);
  }

  /** The same, keeping other things. */
  public ServerSettings keeping(Keeping other) {
    return new ServerSettings(data, listener, deciding, other, control, lateness, journal);
  }

  /** The same, with its control data in a database. */
  public ServerSettings controlledFrom(DatabaseAddress database) {
    Optional<DatabaseAddress> place = Optional.of(database);
    return new ServerSettings(data, listener, deciding, keeping, place, lateness, journal);
  }

  /** The same, telling what happens. */
  public ServerSettings telling(Journal lines) {
    return new ServerSettings(data, listener, deciding, keeping, control, lateness, lines);
  }
}
