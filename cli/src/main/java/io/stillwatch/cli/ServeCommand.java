package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.server.ServerSettings;
import io.stillwatch.server.StillwatchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes traffic in, and decides at the gateway. */
@Command(
    name = "serve",
    headerHeading = Examples.SERVE,
    header = "Takes traffic in over HTTP, and decides at the gateway.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Screen screen;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "stillwatch-data",
      description = "Where everything is kept; ${DEFAULT-VALUE} if not said.")
  private Path data = Path.of("stillwatch-data");

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8480",
      description = "Where to listen; ${DEFAULT-VALUE} if not said.")
  private String listen = "127.0.0.1:8480";

  @Option(
      names = "--insecure-listen",
      description = "Allows to listen beyond loopback without TLS.")
  private boolean insecureListen;

  @Option(
      names = "--fail-closed",
      description = "Refuses a request that cannot be decided, instead of letting it through.")
  private boolean failClosed;

  ServeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int colon = listen.lastIndexOf(':');
    if (colon < 1 || !listen.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new StillwatchException(Problem.WRONG_USAGE, "--listen wants HOST:PORT.");
    }
    String host = listen.substring(0, colon);
    int port = Integer.parseInt(listen.substring(colon + 1));
    ServerSettings settings =
        new ServerSettings(data, host, port, insecureListen, failClosed);
    try (StillwatchServer server = StillwatchServer.start(settings)) {
      if (!server.firstToken().isEmpty()) {
        screen.out().println("administrator's token, shown this once: " + server.firstToken());
      }
      screen.out().println("listening on http://" + host + ":" + server.port());
      screen.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
