package io.stillwatch.server;

import io.stillwatch.enforce.Policy;
import io.stillwatch.server.locks.PemFiles;
import java.nio.file.Path;
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
 */
public record ServerSettings(
    Path data,
    String host,
    int port,
    Optional<PemFiles> tls,
    Policy policy,
    int keepMonths,
    boolean beyondLoopback,
    boolean failClosed) {
  /** A campaign is known again within a year, and a month is for looking at it. */
  public static final int USUAL_MONTHS = 13;

  /** On any free port of this machine alone, with no rules, letting through what is undecided. */
  public static ServerSettings onLoopback(Path data) {
    return new ServerSettings(
        data, "127.0.0.1", 0, Optional.empty(), Policy.NONE, USUAL_MONTHS, false, false);
  }

  /** The same, with these rules. */
  public ServerSettings under(Policy rules) {
    return new ServerSettings(
        data, host, port, tls, rules, keepMonths, beyondLoopback, failClosed);
  }

  /** The same, refusing what cannot be decided. */
  public ServerSettings closed() {
    return new ServerSettings(data, host, port, tls, policy, keepMonths, beyondLoopback, true);
  }
}
