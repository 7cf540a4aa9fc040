package io.stillwatch.server;

import io.stillwatch.server.pace.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A service of this process, and one who calls it; the administrator, unless told otherwise. */
final class Served implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final StillwatchServer server;
  private final String token;

  private Served(StillwatchServer server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Sketches and texts, with the key in the folder. */
  static final Keeping WITH_TEXTS = new Keeping(Keeping.USUAL_MONTHS, true, Optional.empty());

  static ServerSettings settings(Path data) {
    ServerSettings settings = ServerSettings.onLoopback(data);
    return ControlOfTests.of(data).map(settings::controlledFrom).orElse(settings);
  }

  /** Starts over a folder in which nothing was started before. */
  static Served in(Path data) {
    return with(settings(data));
  }

  static Served with(ServerSettings settings) {
    StillwatchServer server = StillwatchServer.start(settings);
    return new Served(server, server.firstToken());
  }

  /** Starts a service that bears slow senders for a second or two only. */
  static Served impatient(Path data) {
    Patience patience = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(1));
    StillwatchServer server = StillwatchServer.start(settings(data), patience);
    return new Served(server, server.firstToken());
  }

  /** The same service, called with another token. Close the first, not this. */
  Served as(String other) {
    return new Served(server, other);
  }

  int port() {
    return server.port();
  }

  String administrator() {
    return server.firstToken();
  }

  /** Makes a token of a role. */
  String token(String role) {
    String body = "{\"name\":\"a " + role + "\",\"role\":\"" + role + "\"}";
    return call("POST /v1/tokens", body).body().replaceAll(".*(sw_[0-9a-f]+).*", "$1");
  }

  HttpResponse<String> call(String call) {
    return call(call, "");
  }

  HttpResponse<String> call(String call, String body, String... headers) {
    return call(call, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> call(String call, byte[] body, String... headers) {
    return send(call, body, "Bearer " + token, headers);
  }

  /** Calls with another {@code Authorization}. */
  HttpResponse<String> authorized(String call, String authorization) {
    return send(call, new byte[0], authorization);
  }

  private HttpResponse<String> send(
      String call, byte[] body, String authorization, String... headers) {
    String[] words = call.split(" ", 2);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + words[1]))
            .method(words[0], BodyPublishers.ofByteArray(body))
            .header("Authorization", authorization);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
