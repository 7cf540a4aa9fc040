package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real gateway in a process of its own, run with the files of {@code docs/how-to/gateways}. */
final class GatewayProcess implements AutoCloseable {
  /** Keys that the gateway knows; each belongs to the account of the same name. */
  static final List<String> ACCOUNTS =
      Stream.concat(
              Stream.of(CampaignLog.PERSON),
              Stream.iterate(0, each -> each < 40, each -> each + 1).map(each -> "pool-" + each))
          .toList();

  private static final Path CONFIGURATIONS = Path.of("..", "docs", "how-to", "gateways");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final int port;
  private final Path log;

  private GatewayProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Skips the test, saying why, if a program of Debian's packages is not there. */
  static String installed(String program) {
    List<Path> places = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(folder, program));
    }
    places.add(Path.of("/usr/sbin", program));
    Path found = places.stream().filter(Files::isExecutable).findFirst().orElse(Path.of(""));
    assumeTrue(
        !found.toString().isEmpty(),
        program + " is not installed, so nothing is shown of it; apt-get install " + program);
    return found.toString();
  }

  /**
   * The text of a configuration of the documentation with some of its words replaced, and with more
   * patience: a machine that runs tests may stall for longer than a customer should wait.
   */
  static String configuration(String name, Map<String, String> replaced) throws IOException {
    String text =
        Files.readString(CONFIGURATIONS.resolve(name))
            .replace(" 100ms;", " 60s;")
            .replace("milliseconds = 100\n", "milliseconds = 60000\n")
            .replace("\"timeout\": 1000", "\"timeout\": 60000");
    for (Map.Entry<String, String> each : replaced.entrySet()) {
      assertThat(text).contains(each.getKey());
      text = text.replace(each.getKey(), each.getValue());
    }
    return text;
  }

  /** Where the documentation has the service and the model, and where a test has them. */
  static Map<String, String> addresses(int service, int model) {
    Map<String, String> replaced = new LinkedHashMap<>();
    replaced.put("127.0.0.1:8480", "127.0.0.1:" + service);
    replaced.put("127.0.0.1:9000", "127.0.0.1:" + model);
    return replaced;
  }

  /** A port on which nobody listens. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Runs a command in a folder and returns once it listens. */
  static GatewayProcess start(Path folder, int port, String token, String... command)
      throws IOException, InterruptedException {
    Path log = folder.resolve("out.log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("STILLWATCH_TOKEN", token);
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    for (int attempt = 0; attempt < 1_200; attempt++) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return new GatewayProcess(process, socket.getPort(), log);
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    process.destroyForcibly();
    throw new AssertionError("does not listen: " + Files.readString(log));
  }

  /** Asks for a path with an account's key. */
  HttpResponse<String> ask(String key, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/messages"))
            .header("Authorization", "Bearer " + key)
            .header("X-Api-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"hello\"}"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  int port() {
    return port;
  }

  /** What the gateway wrote. */
  String written() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
