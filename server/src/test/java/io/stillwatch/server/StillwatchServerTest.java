package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StillwatchServerTest {
  private static final String LINES =
      """
      {"id":"1","time":"2026-04-22T10:00:00Z","account":"a","prompt":"hello there"}
      nonsense
      """;
  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  private StillwatchServer start() {
    return StillwatchServer.start(ServerSettings.onLoopback(data));
  }

  private HttpResponse<String> call(
      StillwatchServer server, String call, String token, byte[] body, String... headers)
      throws IOException, InterruptedException {
    String[] words = call.split(" ", 2);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + words[1]))
            .method(words[0], BodyPublishers.ofByteArray(body))
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void whatCanBeReadIsAcceptedAndTheRestIsNamedByLine() throws Exception {
    try (StillwatchServer server = start()) {
      byte[] lines = LINES.getBytes(StandardCharsets.UTF_8);
      HttpResponse<String> plain = call(server, "POST /v1/exchanges", server.firstToken(), lines);
      assertThat(plain.statusCode()).isEqualTo(200);
      assertThat(plain.body()).contains("\"accepted\":1").contains("\"line\":2");

      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(lines);
      }
      HttpResponse<String> unpacked =
          call(
              server,
              "POST /v1/exchanges",
              server.firstToken(),
              packed.toByteArray(),
              "Content-Encoding",
              "gzip");
      assertThat(unpacked.body()).isEqualTo(plain.body());
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAfterARestartAndATornTailIsCutOff() throws Exception {
    String token;
    try (StillwatchServer server = start()) {
      token = server.firstToken();
      call(server, "POST /v1/exchanges", token, LINES.getBytes(StandardCharsets.UTF_8));
      call(server, "POST /v1/exchanges", token, LINES.getBytes(StandardCharsets.UTF_8));
    }
    Path segment = data.resolve("log").resolve("sketches-000001.log");
    byte[] whole = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(whole, 40), StandardOpenOption.APPEND);
    try (StillwatchServer server = start()) {
      assertThat(server.firstToken()).isEmpty();
      assertThat(call(server, "GET /v1/campaigns", token, new byte[0]).body())
          .contains("\"exchanges\":1,");
      assertThat(Files.size(segment)).isEqualTo(whole.length);
    }
  }

  @Test
  void aDamagedStoreIsToldAndNotServed() throws Exception {
    try (StillwatchServer server = start()) {
      call(
          server,
          "POST /v1/exchanges",
          server.firstToken(),
          LINES.getBytes(StandardCharsets.UTF_8));
    }
    Path segment = data.resolve("log").resolve("sketches-000001.log");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    assertThatThrownBy(this::start)
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("damaged");
  }
}
