package io.stillwatch.cli;

import io.stillwatch.exchange.Problem;
import io.stillwatch.exchange.StillwatchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where decisions are kept, and who decides: the options that decide and decisions share. */
final class DecisionPlaceOptions {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the scan; " + ScanFolder.DEFAULT + " if not said.")
  private Path out = Path.of(ScanFolder.DEFAULT);

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = "The service to decide in, instead of a folder.")
  private String service = "";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Holds the token for the service, of role analyst.")
  private Path tokenFile = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides in a folder; the user if not said. A service goes by the token.")
  private String by = System.getProperty("user.name", "unknown");

  /** The place that was named. */
  DecisionPlace place() {
    if (service.isEmpty()) {
      return new FolderDecisions(new ScanFolder(out), by);
    }
    return new ServiceDecisions(address(), token());
  }

  private URI address() {
    try {
      URI address = new URI(service);
      String host = address.getHost();
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (host == null || !web) {
        throw new StillwatchException(
            Problem.WRONG_USAGE, "--service wants an address like https://host:8480.");
      }
      // Who listens on the way would hold the token.
      if (address.getScheme().equals("http") && !InetAddress.getByName(host).isLoopbackAddress()) {
        throw new StillwatchException(
            Problem.WRONG_USAGE, "A token goes to another machine over https only.");
      }
      return address;
    } catch (URISyntaxException | UnknownHostException failure) {
      throw new StillwatchException(
          Problem.SERVICE_UNREACHABLE, "--service names no machine that is known.", failure);
    }
  }

  private String token() {
    if (tokenFile.toString().isEmpty()) {
      throw new StillwatchException(
          Problem.WRONG_USAGE,
          "--service needs --token-file; a token does not stand in a command.");
    }
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException failure) {
      throw new StillwatchException(Problem.INPUT_MISSING, tokenFile + " cannot be read.", failure);
    }
  }
}
