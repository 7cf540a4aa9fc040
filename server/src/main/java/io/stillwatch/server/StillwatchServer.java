package io.stillwatch.server;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.grpc.GrpcRouting;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.pace.Patience;
import io.stillwatch.server.seen.Journal;
import java.io.EOFException;
import java.io.IOException;

/**
 * The service over one data folder. Starts when made, and serves until it is closed. Thread-safe.
 */
public final class StillwatchServer implements AutoCloseable {
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
   * @throws StillwatchException if the store is damaged or in use, or if others could reach the
   *     service without a word that they may
   */
  public static StillwatchServer start(ServerSettings settings) {
    return start(settings, Patience.USUAL);
  }

  static StillwatchServer start(ServerSettings settings, Patience patience) {
    WebServerConfig.Builder listening = Listening.configured(settings, patience);
    long began = System.nanoTime();
    settings.journal().line("starting").tell();
    Watch watch = opened(settings);
    try {
      return serve(watch, settings, listening, began);
    } catch (RuntimeException failure) {
      watch.closeAfter(failure);
      throw failure;
    }
  }

  private static StillwatchServer serve(
      Watch watch, ServerSettings settings, WebServerConfig.Builder listening, long began) {
    String firstToken =
        watch.tokens().isEmpty() ? watch.tokens().issue("administrator", Role.ADMIN) : "";
    watch.start();
    Gate gate = new Gate(watch, settings.deciding().failClosed());
    WebServer server =
        listening
            .routing(
                routing -> {
                  routing.addFilter(new QuerySyntax());
                  route(routing, watch, gate);
                  refusals(routing);
                })
            .addRouting(GrpcRouting.builder().service(new EnvoyCalls(watch, gate).definition()))
            .build()
            .start();
    requireListening(server, settings);
    settings
        .journal()
        .line("listening")
        .with("host", settings.listener().host())
        .with("port", server.port())
        .with("tls", String.valueOf(settings.listener().tls().isPresent()))
        .since(began)
        .tell();
    return new StillwatchServer(watch, server, firstToken);
  }

  private static void requireListening(WebServer server, ServerSettings settings) {
    // A start that fails is logged by the web server, and not thrown.
    if (!server.isRunning() || server.port() < 0) {
      server.stop();
      Listener listener = settings.listener();
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          listener.host() + ":" + listener.port() + " is taken, or no address of this machine.");
    }
  }

  private static Watch opened(ServerSettings settings) {
    try {
      return Watch.open(settings);
    } catch (StillwatchException failure) {
      settings.journal().line("start_fails", Journal.Level.ERROR).with(failure).tell();
      throw failure;
    }
  }

  /** Everything that is served; {@code openapi.json} describes it. */
  static void route(HttpRules rules, Watch watch, Gate gate) {
    rules.register("/", new AdminCalls(watch));
    rules.register("/", new MetricsCall(watch));
    rules.register("/", new OpenApiCall(watch.tokens()), new ConsoleCalls());
    rules.register("/", new GatewayCalls(watch, gate));
    rules.register("/v1", new IntakeCalls(watch), new CampaignCalls(watch));
    rules.register("/v1", new DecisionCalls(watch), new AccountCalls(watch));
    rules.register("/v1", new TextCalls(watch), new SheetCalls(watch), new SharingCalls(watch));
    rules.register("/taxii2", new TaxiiCalls(watch));
  }

  private static void refusals(HttpRouting.Builder routing) {
    routing.error(
        Refusal.class,
        (request, response, refusal) -> refuse(response, refusal.status(), refusal.reason()));
    routing.error(
        EOFException.class,
        (request, response, failure) ->
            refuse(response, 400, String.valueOf(failure.getMessage())));
    routing.error(
        StillwatchException.class,
        (request, response, failure) -> refuse(response, 503, failure.problem().name()));
  }

  private static void refuse(ServerResponse response, int status, String reason) {
    Call.send(response, status, Call.JSON.createObjectNode().put("error", reason));
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
    watch.journal().line("stopped").tell();
  }
}
