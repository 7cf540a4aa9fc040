package io.stillwatch.server;

import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.grpc.GrpcConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http2.Http2Config;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.pace.BoundedSilence;
import io.stillwatch.server.pace.PacedConnections;
import io.stillwatch.server.pace.Patience;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How the service listens: where, with TLS or not, and how much of everything it bears. Stateless.
 */
final class Listening {
  /** Held on to, for a logger that nobody holds forgets its level. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger("io.helidon"),
          Logger.getLogger("io.helidon.webserver.LoomServer"),
          Logger.getLogger("io.helidon.webserver.grpc"),
          Logger.getLogger("io.helidon.webserver.http1"));

  static {
    LOGGERS.getFirst().setLevel(Level.WARNING);
    // The others tell of what is thrown too, or of every request that cannot be read, and anybody
    // can send those.
    LOGGERS.stream().skip(1).forEach(logger -> logger.setLevel(Level.OFF));
  }

  private static final long MOST_BODY_BYTES = 8L << 30;
  private static final int MOST_HEADER_BYTES = 16 << 10;

  private Listening() {}

  /**
   * A listener without routes.
   *
   * @throws StillwatchException if others could reach it without TLS or a word that they may, or if
   *     the certificate cannot be used
   */
  static WebServerConfig.Builder configured(ServerSettings settings, Patience patience) {
    requireLoopback(settings);
    WebServerConfig.Builder listening = WebServer.builder();
    settings
        .listener()
        .tls()
        .ifPresent(files -> listening.tls(Tls.builder().sslContext(files.context()).build()));
    return listening
        .host(settings.listener().host())
        .port(settings.listener().port())
        .shutdownHook(false)
        .maxPayloadSize(MOST_BODY_BYTES)
        .maxTcpConnections(1_024)
        .maxConcurrentRequests(512)
        // Reads through a channel know no limit on silence; those through a stream do.
        .useNio(false)
        .idleConnectionTimeout(Duration.ofSeconds(60))
        .connectionOptions(new BoundedSilence(patience.silence()))
        .contentEncoding(
            ContentEncodingContext.builder()
                .contentEncodingsDiscoverServices(false)
                .addContentEncoding(new PackedBodies())
                .build())
        .directHandlers(
            DirectHandlers.builder()
                .addHandler(EventType.INTERNAL_ERROR, new UnreadableRequests())
                .build())
        .addConnectionSelector(new PacedConnections(MOST_HEADER_BYTES, patience.grace()))
        .addProtocol(
            Http2Config.builder()
                .maxHeaderListSize(MOST_HEADER_BYTES)
                .maxConcurrentStreams(256)
                .build())
        .addProtocol(GrpcConfig.builder().maxReadBufferSize(Call.MOST_BODY_BYTES).build());
  }

  private static void requireLoopback(ServerSettings settings) {
    try {
      if (settings.listener().tls().isPresent()
          || settings.listener().beyondLoopback()
          || InetAddress.getByName(settings.listener().host()).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException failure) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          settings.listener().host() + " is not an address of this machine.",
          failure);
    }
    throw new StillwatchException(
        Problem.WRONG_USAGE,
        settings.listener().host()
            + " can be reached by others and there is no TLS; give --tls-certificate and --tls-key,"
            + " or say --insecure-listen.");
  }
}
