package io.stillwatch.server;

import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.grpc.GrpcConfig;
import io.helidon.webserver.grpc.GrpcRouting;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http2.Http2Config;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.pace.BoundedSilence;
import io.stillwatch.server.pace.PacedConnections;
import io.stillwatch.server.pace.Patience;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The service over one data folder. Starts when made, and serves until it is closed. Thread-safe. */
public final class StillwatchServer implements AutoCloseable {
  /** Held on to, for a logger that nobody holds forgets its level. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger("io.helidon"),
          Logger.getLogger("io.helidon.webserver.grpc"),
          Logger.getLogger("io.helidon.webserver.http1"));

  static {
    LOGGERS.getFirst().setLevel(Level.WARNING);
    // The others tell of every request that cannot be read, and anybody can send those.
    LOGGERS.stream().skip(1).forEach(logger -> logger.setLevel(Level.OFF));
  }

  private static final long MOST_BODY_BYTES = 8L << 30;

  private static final int MOST_HEADER_BYTES = 16 << 10;

  private final Watch watch;
  private final WebServer server;
  private final String firstToken;

  private StillwatchServer(Watch watch, WebServer server, String firstToken) {
    this.watch = watch;
    this.server = server;
    this.firstToken = firstToken;
  }

  /**
   * Opens the folder, judges what it holds, and listens.
   *
   * @throws StillwatchException if the store is damaged or in use, or if others could reach the service
   *     without a word that they may
   */
  public static StillwatchServer start(ServerSettings settings) {
    return start(settings, Patience.USUAL);
  }

  static StillwatchServer start(ServerSettings settings, Patience patience) {
    requireLoopback(settings);
    WebServerConfig.Builder listening = WebServer.builder();
    settings
        .tls()
        .ifPresent(files -> listening.tls(Tls.builder().sslContext(files.context()).build()));
    Watch watch = new Watch(settings.data());
    String firstToken =
        watch.tokens().isEmpty() ? watch.tokens().issue("administrator", Role.ADMIN) : "";
    watch.start();
    Gate gate = new Gate(watch, settings.failClosed());
    WebServer server =
        listening
            .host(settings.host())
            .port(settings.port())
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
            .addProtocol(GrpcConfig.builder().maxReadBufferSize(Call.MOST_BODY_BYTES).build())
            .routing(
                routing -> {
                  route(routing, watch, gate);
                  refusals(routing);
                })
            .addRouting(GrpcRouting.builder().service(new EnvoyCalls(watch, gate).definition()))
            .build()
            .start();
    return new StillwatchServer(watch, server, firstToken);
  }

  /** Everything that is served; {@code openapi.json} describes it. */
  static void route(HttpRules rules, Watch watch, Gate gate) {
    rules.register("/", new AdminCalls(watch));
    rules.register("/", new MetricsCall(watch));
    rules.register("/", new OpenApiCall(watch.tokens()));
    rules.register("/", new GatewayCalls(watch, gate));
    rules.register("/v1", new IntakeCalls(watch), new AnalystCalls(watch));
  }

  private static void refusals(HttpRouting.Builder routing) {
    routing.error(
        Refusal.class,
        (request, response, refusal) ->
            Call.send(
                response,
                refusal.status(),
                Call.JSON.createObjectNode().put("error", refusal.reason())));
    routing.error(
        EOFException.class,
        (request, response, failure) ->
            Call.send(
                response,
                400,
                Call.JSON.createObjectNode().put("error", String.valueOf(failure.getMessage()))));
    routing.error(
        StillwatchException.class,
        (request, response, failure) ->
            Call.send(
                response,
                503,
                Call.JSON.createObjectNode().put("error", failure.problem().name())));
  }

  private static void requireLoopback(ServerSettings settings) {
    try {
      if (settings.tls().isPresent()
          || settings.beyondLoopback()
          || InetAddress.getByName(settings.host()).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException failure) {
      throw new StillwatchException(
          Problem.WRONG_USAGE, settings.host() + " is not an address of this machine.", failure);
    }
    throw new StillwatchException(
        Problem.WRONG_USAGE,
        settings.host()
            + " can be reached by others and there is no TLS; give --tls-certificate and --tls-key,"
            + " or say --insecure-listen.");
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** The administrator's token if this start made it, else empty. It is kept nowhere. */
  public String firstToken() {
    return firstToken;
  }

  @Override
  public void close() throws IOException {
    server.stop();
    watch.close();
  }
}
