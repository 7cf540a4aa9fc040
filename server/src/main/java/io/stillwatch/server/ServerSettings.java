package io.stillwatch.server;

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
 * @param beyondLoopback whether it may listen without TLS where others can reach it
 * @param failClosed whether a request that cannot be decided is refused instead of let through
 */
public record ServerSettings(
    Path data,
    String host,
    int port,
    Optional<PemFiles> tls,
    boolean beyondLoopback,
    boolean failClosed) {

  /** On any free port of this machine alone, letting through what cannot be decided. */
  public static ServerSettings onLoopback(Path data) {
    return new ServerSettings(data, "127.0.0.1", 0, Optional.empty(), false, false);
  }

  /** The same, refusing what cannot be decided. */
  public ServerSettings closed() {
    return new ServerSettings(data, host, port, tls, beyondLoopback, true);
  }
}
