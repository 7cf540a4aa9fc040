package io.stillwatch.server;

import io.stillwatch.server.locks.PemFiles;
import java.util.Optional;

/**
 * Where the service listens.
 *
 * @param host the address
 * @param port the port, 0 for any that is free
 * @param tls its certificate, if it is to speak TLS
 * @param beyondLoopback whether it may listen without TLS where others can reach it
 */
public record Listener(String host, int port, Optional<PemFiles> tls, boolean beyondLoopback) {
  /** Any free port of this machine alone. */
  public static final Listener LOOPBACK = new Listener("127.0.0.1", 0, Optional.empty(), false);
}
