package io.stillwatch.server;

import io.stillwatch.enforce.Policy;
import java.nio.file.Path;

/**
 * What the service is told from outside.
 *
 * @param data the folder in which everything is kept
 * @param host the address to listen on
 * @param port the port, 0 for any that is free
 * @param keepMonths for how many months sketches are kept
 * @param beyondLoopback whether it may listen without TLS where others can reach it
 * @param policy what the rules do about campaigns
 * @param failClosed whether a request that cannot be decided is refused instead of let through
 */
public record ServerSettings(
    Path data,
    String host,
    int port,
    Policy policy,
    int keepMonths,
    boolean beyondLoopback,
    boolean failClosed) {
  /** A campaign is known again within a year, and a month is for looking at it. */
  public static final int USUAL_MONTHS = 13;
}
