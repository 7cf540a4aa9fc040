package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stillwatch.exchange.StillwatchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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

  private Served start() {
    return Served.in(data);
  }

  @Test
  void whatCanBeReadIsAcceptedAndTheRestIsNamedByLine() throws Exception {
    try (Served service = start()) {
      HttpResponse<String> plain = service.call("POST /v1/exchanges", LINES);
      assertThat(plain.statusCode()).isEqualTo(200);
      assertThat(plain.body()).contains("\"accepted\":1").contains("\"line\":2");

      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
      }
      HttpResponse<String> unpacked =
          service.call("POST /v1/exchanges", packed.toByteArray(), "Content-Encoding", "gzip");
      assertThat(unpacked.body()).isEqualTo(plain.body());
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAfterARestartAndATornTailIsCutOff() throws Exception {
    String token;
    try (Served service = start()) {
      token = service.administrator();
      service.call("POST /v1/exchanges", LINES);
      service.call("POST /v1/exchanges", LINES);
    }
    Path segment = lastSegment();
    byte[] whole = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(whole, 40), StandardOpenOption.APPEND);
    try (Served service = start()) {
      assertThat(service.administrator()).isEmpty();
      assertThat(service.as(token).call("GET /v1/campaigns").body()).contains("\"exchanges\":1,");
      assertThat(Files.size(segment)).isEqualTo(whole.length);
    }
  }

  /** The last part of the store: what is too old may have been sifted, which begins another. */
  private Path lastSegment() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("log"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("sketches-"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  @Test
  void aDamagedStoreIsToldAndNotServed() throws Exception {
    try (Served service = start()) {
      service.call("POST /v1/exchanges", LINES);
    }
    Path segment = data.resolve("log").resolve("sketches-000001.log");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    assertThatThrownBy(this::start)
        .isInstanceOf(StillwatchException.class)
        .hasMessageContaining("damaged");
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    try (Served mended = start()) {
      assertThat(mended.call("GET /healthz").body()).as("the folder was let go").isEqualTo("ok\n");
    }
  }

  @Test
  void aFolderThatIsServedIsNotServedTwiceNorLetGoByWhoeverTries() throws Exception {
    try (Served service = start()) {
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(this::start)
            .isInstanceOf(StillwatchException.class)
            .hasMessageContaining("served already");
      }
      assertThat(service.call("POST /v1/exchanges", LINES).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenLetsTheFolderGo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Listener listener = new Listener("127.0.0.1", taken.getLocalPort(), Optional.empty(), false);
      assertThatThrownBy(() -> Served.with(Served.settings(data).at(listener)))
          .isInstanceOf(StillwatchException.class)
          .hasMessageContaining("is taken");
    }
    try (Served service = start()) {
      assertThat(service.call("GET /healthz").body()).isEqualTo("ok\n");
    }
  }
}
