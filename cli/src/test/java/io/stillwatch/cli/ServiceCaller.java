package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service of this machine over HTTP, with whatever token is given. */
final class ServiceCaller {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  ServiceCaller(int port) {
    this.port = port;
  }

  int port() {
    return port;
  }

  HttpResponse<String> send(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Gives the answer's body; fails unless the call was done. */
  JsonNode call(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(method, path, token, body);
    assertThat(response.statusCode() / 100).as(path + ": " + response.body()).isEqualTo(2);
    return JSON.readTree(response.body());
  }

  /** Makes an analyst's token. */
  String analyst(String name, String administrator) throws IOException, InterruptedException {
    String body = "{\"name\":\"" + name + "\",\"role\":\"analyst\"}";
    return call("POST", "/v1/tokens", administrator, body).path("token").asString();
  }
}
