package io.stillwatch.server;

import io.stillwatch.enforce.Policy;
import io.stillwatch.server.locks.PemFiles;
import io.stillwatch.server.seen.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the service is told from outside.
 *
 * @param data the folder in which everything is kept
 * @param host the address to listen on
 * @param port the port, 0 for any that is free
 * @param tls its certificate, if it is to speak TLS
 * @param keepMonths for how many months sketches are kept
 * @param beyondLoopback whether it may listen without TLS where others can reach it
 * @param policy what the rules do about campaigns
 * @param failClosed whether a request that cannot be decided is refused instead of let through
 * @param lateness how long after the end of an hour its exchanges may come and cost nothing more
 * @param journal where it tells what happens
 */
public record ServerSettings(
    Path data,
    String host,
    int port,
    Optional<PemFiles> tls,
    Policy policy,
    int keepMonths,
    boolean beyondLoopback,
    boolean failClosed,
    Duration lateness,
    Journal journal) {
  /** A campaign is known again within a year, and a month is for looking at it. */
  public static final int USUAL_MONTHS = 13;

  /** Telemetry is sent in batches of minutes, and what came in late is seen at once anyway. */
  public static final Duration USUAL_LATENESS = Duration.ofHours(1);

  /** On any free port of this machine alone, with no rules, letting through what is undecided. */
  public static ServerSettings onLoopback(Path data) {
    return new ServerSettings(
        data,
        "127.0.0.1",
        0,
        Optional.empty(),
        Policy.NONE,
        USUAL_MONTHS,
        false,
        false,
        USUAL_LATENESS,
        Journal.SILENT);
  }

  /** The same, with these rules. */
  public ServerSettings under(Policy rules) {
    return new ServerSettings(
        data,
        host,
        port,
        tls,
        rules,
        keepMonths,
        beyondLoopback,
        failClosed,
        lateness,
        journal);
  }

  /** The same, telling what happens. */
  public ServerSettings telling(Journal lines) {
    return new ServerSettings(
        data,
        host,
        port,
        tls,
        policy,
        keepMonths,
        beyondLoopback,
        failClosed,
        lateness,
        lines);
  }

  /** The same, refusing what cannot be decided. */
  public ServerSettings closed() {
    return new ServerSettings(
        data,
        host,
        port,
        tls,
        policy,
        keepMonths,
        beyondLoopback,
        true,
        lateness,
        journal);
  }
}
