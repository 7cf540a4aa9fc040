package io.stillwatch.server;

import io.stillwatch.read.AttributeNames;
import io.stillwatch.server.control.DatabaseAddress;
import io.stillwatch.server.policy.WrittenPolicy;
import io.stillwatch.server.seen.Journal;
import io.stillwatch.server.share.SharingTerms;
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
 * @param reading how it reads what comes in
 * @param sharing in whose name campaigns are shared with peers
 * @param journal where it tells what happens
 */
public record ServerSettings(
    Path data,
    Listener listener,
    Deciding deciding,
    Keeping keeping,
    Optional<DatabaseAddress> control,
    Reading reading,
    SharingTerms sharing,
    Journal journal) {
  /**
   * How requests are decided on.
   *
   * @param policy what the rules do about campaigns
   * @param failClosed whether a request that cannot be decided is refused instead of let through
   */
  public record Deciding(WrittenPolicy policy, boolean failClosed) {
    /** No rules, and what is undecided is let through. */
    public static final Deciding BY_PEOPLE = new Deciding(WrittenPolicy.NONE, false);
  }

  /**
   * How traffic is read.
   *
   * @param names what telemetry calls the parts that no convention names
   * @param lateness how long after the end of an hour its exchanges may come and cost nothing more
   */
  public record Reading(AttributeNames names, Duration lateness) {
    /** Telemetry is sent in batches of minutes, and what came in late is seen at once anyway. */
    public static final Reading USUAL = new Reading(AttributeNames.DEFAULT, Duration.ofHours(1));
  }

  /** On any free port of this machine alone, as is usual in all else. */
  public static ServerSettings onLoopback(Path data) {
    return new ServerSettings(
        data,
        Listener.LOOPBACK,
        Deciding.BY_PEOPLE,
        Keeping.USUAL,
        Optional.empty(),
        Reading.USUAL,
        SharingTerms.USUAL,
        Journal.SILENT);
  }

  /** The same, listening elsewhere. */
  public ServerSettings at(Listener other) {
    return new ServerSettings(data, other, deciding, keeping, control, reading, sharing, journal);
  }

  /** The same, deciding in another way. */
  public ServerSettings deciding(Deciding other) {
    return new ServerSettings(data, listener, other, keeping, control, reading, sharing, journal);
  }

  /** The same, keeping other things. */
  public ServerSettings keeping(Keeping other) {
    return new ServerSettings(data, listener, deciding, other, control, reading, sharing, journal);
  }

  /** The same, reading in another way. */
  public ServerSettings reading(Reading other) {
    return new ServerSettings(data, listener, deciding, keeping, control, other, sharing, journal);
  }

  /** The same, sharing in another name. */
  public ServerSettings sharing(SharingTerms other) {
    return new ServerSettings(data, listener, deciding, keeping, control, reading, other, journal);
  }

  /** The same, with its control data in a database. */
  public ServerSettings controlledFrom(DatabaseAddress database) {
    Optional<DatabaseAddress> place = Optional.of(database);
    return new ServerSettings(data, listener, deciding, keeping, place, reading, sharing, journal);
  }

  /** The same, telling what happens. */
  public ServerSettings telling(Journal lines) {
    return new ServerSettings(data, listener, deciding, keeping, control, reading, sharing, lines);
  }
}
